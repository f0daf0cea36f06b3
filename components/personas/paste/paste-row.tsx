import { useId } from "react";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import type { Field } from "@/lib/model/field";
import type { Path } from "@/lib/model/parts";
import { NOWHERE, optionOf, pathOf, placeOptions } from "./paste-options";
import type { Slot } from "./use-paste";

type Props = {
  slot: Slot;
  fields: readonly Field[] /** What putting it there does beside filling it. */;
  notes: readonly string[];
  onPlace: (to: Path | null) => void;
};

const SHOWN = 3;

/** One piece: what it says, and the field it goes to. */
export function PasteRow({ slot: { label, pieces, to }, fields, notes, onPlace }: Props) {
  const words = useId();
  const many = pieces.length > 1;
  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 content-start gap-1">
        <Select
          aria-label={`Where ${label ? `“${label}”` : "this piece"} goes`}
          aria-describedby={words}
          options={placeOptions(fields, label)}
          value={optionOf(to)}
          onChange={(option) => onPlace(pathOf(option))}
          className={cn("w-full", optionOf(to) === NOWHERE && "text-muted")}
        />
        {notes.map((note) => (
          <p key={note} className="text-sm text-caution">
            {note}
          </p>
        ))}
      </div>
      <div id={words} className="grid min-w-0 content-start gap-0.5 [overflow-wrap:anywhere] sm:pt-1">
        {label !== undefined && <p className="text-sm text-muted">{label}</p>}
        {pieces.slice(0, SHOWN).map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces keep their order while the text stays
          <PieceWords key={at} lines={many ? [piece.lines.join(" · ")] : piece.lines} />
        ))}
        {pieces.length > SHOWN && <p className="text-sm text-muted">and {pieces.length - SHOWN} more</p>}
      </div>
    </li>
  );
}

const LINES = 8;

function PieceWords({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="text-muted">Nothing</p>;
  if (lines.length === 1)
    return (
      <p dir="auto" className="line-clamp-4 whitespace-pre-wrap">
        {lines[0]}
      </p>
    );
  return (
    <ul className="grid gap-0.5">
      {lines.slice(0, LINES).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice
        <li key={at} dir="auto" className="line-clamp-2">
          {line}
        </li>
      ))}
      {lines.length > LINES && <li className="text-sm text-muted">and {lines.length - LINES} more lines</li>}
    </ul>
  );
}
