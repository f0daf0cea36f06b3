"use client";

import { useRef } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { focusPart } from "@/components/form/focus-part";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Strip } from "@/components/ui/strip";
import { Textarea } from "@/components/ui/textarea";
import { plural } from "@/lib/client/format";
import { sameValue } from "@/lib/model/json";
import { useHandOver } from "./hand-over";
import { notesFor } from "./paste-notes";
import { PasteRow } from "./paste-row";
import type { PasteProps } from "./paste-way";
import { usePaste } from "./use-paste";

type Props = PasteProps & { text: string; onText: (text: string) => void; onClose: () => void };

/** A pasted text, the fields it would fill, and what could not be placed; nothing goes anywhere before somebody says so. */
export function PasteDialog({ form, source, connection, scope, text, onText, onClose, onLeave }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { fields } = source;
  const paste = usePaste(fields, text);
  const { slots, people, problem, told } = paste;
  const held = form.read();
  const several = people.length > 1;
  const values = several ? {} : paste.fill(0, held);
  const tooLong = several ? [] : paste.excess(values);
  const loose = slots.filter(({ to }) => to === null).length;
  const placed = slots.length - loose;
  const needs =
    problem ?? (text.trim() === "" ? "Paste something first." : placed === 0 ? "Choose a field for at least one piece." : undefined);
  const put = () => {
    const names = fields.map(({ name }) => name).filter((name) => !sameValue(held[name], values[name]));
    for (const name of names) form.form.setValue(name, values[name] ?? null, { shouldDirty: true });
    onClose();
    announce(`${plural(names.length, "field")} filled from what you pasted. Nothing is sent before you save.`);
    setTimeout(() => focusPart(`field-${names[0] ?? "name"}`), 100);
  };
  const hand = useHandOver((href) => {
    onClose();
    onLeave(href);
  });
  const many = () => hand.mutate({ slots, people, connection: connection.id, scope: scope ?? null });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      initialFocus={box}
      title="Paste text or a table"
      description="You see which field takes what before anything is put in. Nothing is sent before you save."
      foot={
        <>
          <DialogClose>Close</DialogClose>
          {several ? (
            <Button variant="primary" reason={needs} busy={hand.isPending} onClick={many}>
              {hand.isPending ? "Reading…" : `Import ${plural(people.length, "persona")}`}
            </Button>
          ) : (
            <Button variant="primary" reason={needs} onClick={put}>
              Put in the form
            </Button>
          )}
        </>
      }
    >
      <Field
        label="What you have"
        help="Notes with headings, “label: value” lines, a table from a spreadsheet, CSV or JSON."
        error={problem}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={box}
            dir="auto"
            rows={5}
            spellCheck={false}
            value={text}
            className="max-h-[30vh] min-h-28"
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      {told.length > 0 && (
        <div className="mt-3">
          <Strip inset live>
            {told.join(" ")}
          </Strip>
        </div>
      )}
      {several && (
        <div className="mt-3">
          <Strip inset live tone="accent">
            <b>{`${plural(people.length, "persona")} are in this.`}</b> A form holds one of them; an import takes them all, and you see what
            would be made before anything is sent. Choose which column fills which field.
          </Strip>
        </div>
      )}
      {hand.error && (
        <div className="mt-3">
          <ErrorNotice error={hand.error} what="The table was not taken" onRetry={many} />
        </div>
      )}
      {slots.length > 0 && (
        <section aria-label="What it becomes" className="mt-5">
          <div className="flex items-baseline justify-between gap-3 border-b border-line pb-2">
            <h3 className="font-strong">What it becomes</h3>
            <p role="status" className="text-sm text-muted">
              {paste.reading ? "Reading…" : `${placed} placed, ${loose} not placed`}
            </p>
          </div>
          <ul>
            {slots.map((slot) => (
              <PasteRow
                key={slot.id}
                slot={slot}
                fields={fields}
                notes={several ? [] : notesFor(fields, slot.to, held, tooLong)}
                onPlace={(to) => paste.place(slot.id, to)}
              />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
