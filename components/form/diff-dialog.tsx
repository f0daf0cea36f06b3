"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { plural } from "@/lib/client/format";
import { withValue } from "@/lib/model/parts";
import { ChangeList } from "./change-list";
import { useFormBase } from "./form-base";
import { useChanged } from "./use-changed";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; sourceLabel: string; onSave: () => void };

/** Everything that saving would change, before it does. */
export function DiffDialog({ open, onOpenChange, sourceLabel, onSave }: Props) {
  const { form, read, base, gap } = useFormBase();
  const { values, parts } = useChanged();
  const save = () => {
    onOpenChange(false);
    onSave();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="md"
      title={parts.length === 0 ? "Nothing differs any more" : `${plural(parts.length, "change")} not in ${sourceLabel} yet`}
      description={`Struck out is what ${sourceLabel} holds; marked is what would be there after saving. Everything else stays as it is.`}
      foot={
        <>
          {gap && <p className="me-auto max-w-prose text-sm text-muted">{gap}</p>}
          <DialogClose>Back to editing</DialogClose>
          <Button variant="primary" disabled={parts.length === 0} onClick={save}>
            {`Save to ${sourceLabel}`}
          </Button>
        </>
      }
    >
      <ChangeList
        parts={parts}
        before={base}
        after={values}
        onPutBack={({ path }, was) => form.setValue(path[0], withValue(read(), path, was)[path[0]] ?? null)}
      />
    </Dialog>
  );
}
