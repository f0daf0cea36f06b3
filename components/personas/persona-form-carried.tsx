"use client";

import { FieldValue } from "@/components/fields/field-value";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { plural } from "@/lib/client/format";
import type { Carried } from "@/lib/model/duplicate";
import { pathKey } from "@/lib/model/parts";

type Props = { carried: Carried; name: string; sourceLabel: string; targetLabel: string; onClose: () => void };

/** Field by field, what a copy took over and what it could not. */
export function PersonaFormCarried({ carried: { carried, left, beside }, name, sourceLabel, targetLabel, onClose }: Props) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="md"
      title={left.length === 0 ? `Everything of ${name} came along` : `${plural(left.length, "field")} of ${name} stayed behind`}
      description={`The form holds what ${targetLabel} can take. ${name} stays as it is.`}
      foot={<DialogClose>Back to the form</DialogClose>}
    >
      {left.length > 0 && (
        <section aria-label="Left behind">
          <h3 className="font-strong">Left behind</h3>
          <ul className="mt-1 mb-5 border-t border-line">
            {left.map(({ label, value, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={at} className="grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
                <h4 className="font-medium [overflow-wrap:anywhere]">{label}</h4>
                <div className="min-w-0">
                  <p className="mb-1 text-sm text-muted">{why}</p>
                  <FieldValue value={value} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {carried.length > 0 && (
        <section aria-label="Carried">
          <h3 className="font-strong">Carried</h3>
          <ul className="mt-1 mb-4 border-t border-line">
            {carried.map(({ from, to, path }) => (
              <li key={`${from} ${pathKey(path)}`} className="border-b border-line py-2 [overflow-wrap:anywhere]">
                {from}
                {from !== to && <span className="text-muted"> to {to}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {beside.length > 0 && (
        <p className="text-sm text-muted [overflow-wrap:anywhere]">
          {`${sourceLabel} also keeps ${plural(beside.length, "value")} that it writes itself and that cannot be given to a new persona: ${beside.join(", ")}.`}
        </p>
      )}
    </Dialog>
  );
}
