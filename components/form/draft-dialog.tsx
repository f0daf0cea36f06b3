import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useNow } from "@/lib/client/clock";
import type { Draft } from "@/lib/client/draft";
import { draftParts } from "@/lib/client/draft-since";
import { plural, relativeTime } from "@/lib/client/format";
import { pathKey } from "@/lib/model/parts";
import { DraftLoose } from "./draft-loose";
import { DraftPart } from "./draft-part";
import { useFormBase } from "./form-base";

type Props = {
  draft: Draft;
  since: string;
  sourceLabel: string;
  onClose: () => void;
  onTake: () => void;
  onThrowAway: () => void;
};

/** A draft as it would come into the form, beside what the source holds where both changed. */
export function DraftDialog({ draft, since, sourceLabel, onClose, onTake, onThrowAway }: Props) {
  const { fields, base, read } = useFormBase();
  const now = useNow();
  const parts = draftParts(fields, draft, base, read());
  const { loose = [] } = draft;
  const both = parts.filter(({ clash }) => clash).length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="md"
      title={`A draft with ${plural(parts.length + loose.length, "change")}`}
      description={[
        `Typed ${relativeTime(draft.at, now)} on this device, marked against what it was typed over.`,
        since,
        both > 0 && `Where both changed a field, you see both. Nothing is sent: ${sourceLabel} gets it when you save.`,
      ]
        .filter(Boolean)
        .join(" ")}
      foot={
        <>
          <DialogClose>Close</DialogClose>
          <Button variant="danger" onClick={onThrowAway}>
            Throw it away
          </Button>
          {parts.length > 0 && (
            <Button variant="primary" onClick={onTake}>
              Put it in the form
            </Button>
          )}
        </>
      }
    >
      <ul className="border-t border-line">
        {parts.map((part) => (
          <DraftPart key={pathKey(part.path)} part={part} draft={draft} now={base} sourceLabel={sourceLabel} />
        ))}
        {loose.map((text) => (
          <DraftLoose key={text.label} loose={text} />
        ))}
      </ul>
    </Dialog>
  );
}
