"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { PersonaForm } from "@/components/form/use-persona-form";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { PasteButton } from "./paste-button";
import { Ways } from "./ways";

export type PasteProps = {
  form: PersonaForm;
  source: SourceInfo;
  connection: Connection;
  scope: string | undefined;
  /** Leads to another page, after asking about unsaved work. */
  onLeave: (href: string) => void;
};
type Props = PasteProps & { pasted: string | undefined; onPasted: () => void };

const PasteDialog = lazy(async () => ({ default: (await import("./paste-dialog")).PasteDialog }));

/** Beginning with a pasted text; what was pasted stays in reach until the page is left. */
export function PasteWay({ pasted, onPasted, ...rest }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  useEffect(() => {
    if (pasted === undefined) return;
    setText(pasted);
    setOpen(true);
    onPasted();
  }, [pasted, onPasted]);
  return (
    <>
      <Ways paste={<PasteButton onPress={() => setOpen(true)} />} note="Or fill in the form below." onLeave={rest.onLeave} />
      {open && (
        <Suspense fallback={null}>
          <PasteDialog {...rest} text={text} onText={setText} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
