"use client";

import { ExternalLink } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { url: string | null; title: string; onClose: () => void };

/** The address, this once: only a hash of it is stored. */
export function AddressDialog({ url, title, onClose }: Props) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={url !== null}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="Copy the address now: it is shown this once and cannot be looked up. If it gets lost, rotate the link."
      initialFocus={box}
      foot={
        <>
          <a href={url ?? "#"} target="_blank" rel="noreferrer" className={buttonStyles({ variant: "quiet" })}>
            <ExternalLink aria-hidden />
            Open link
          </a>
          <Button onClick={onClose}>Done</Button>
          <CopyButton text={url ?? ""} label="Copy address" variant="primary" />
        </>
      }
    >
      <Field label="Address">
        {(control) => <Input {...control} ref={box} size="lg" mono readOnly value={url ?? ""} onFocus={(event) => event.target.select()} />}
      </Field>
    </Dialog>
  );
}
