import type { ReactNode } from "react";
import { Reading } from "@/components/form/reading";
import { plural } from "@/lib/client/format";
import type { Choice, Clash } from "@/lib/model/merge";

type Props = { clash: Clash; nth: string; choice: Choice | undefined; onChoose: (choice: Choice) => void; theirs: string };

const cell = "relative min-w-0 border-line px-4 pt-3 pb-4 not-first:max-sm:border-t not-first:sm:border-s";
const pickable =
  "hover:bg-hover has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent";

/** Three readings of one field: mine, theirs, before; lists and pairs may keep both. */
export function ConflictClash({ clash, nth, choice, onChoose, theirs }: Props) {
  const name = `clash-${clash.path.join(".")}`;
  const radio = (value: Choice, label: string, after: ReactNode) => (
    <label className="mb-2 flex items-center gap-2 text-sm text-muted after:absolute after:inset-0">
      <input
        type="radio"
        className="tick relative z-1 !outline-0"
        name={name}
        checked={choice === value}
        onChange={() => onChoose(value)}
      />
      <b className="font-strong text-ink">{label}</b> {after}
    </label>
  );
  return (
    <fieldset className="overflow-clip rounded-md border border-line">
      <legend className="sr-only">{clash.field.label}</legend>
      <h3 className="flex items-baseline justify-between gap-3 border-b border-line bg-sunken px-4 py-2 font-strong">
        {clash.field.label}
        <span className="text-sm font-regular text-muted">{nth}</span>
      </h3>
      <div className="grid sm:grid-cols-3">
        <div className={`${cell} ${pickable}`}>
          {radio("mine", "Mine", "here, not saved")}
          <Reading field={clash.field} value={clash.mine} against={clash.base} />
        </div>
        <div className={`${cell} ${pickable}`}>
          {radio("theirs", "Theirs", theirs)}
          <Reading field={clash.field} value={clash.theirs} against={clash.base} />
        </div>
        <div className={`${cell} text-muted`}>
          <p className="mb-2 text-sm">Before, what both started from</p>
          <Reading field={clash.field} value={clash.base} against="none" />
        </div>
      </div>
      {clash.both !== undefined && (
        <div className={`relative border-t border-line px-4 py-3 ${pickable}`}>
          {radio("both", "Both", bothWords(clash))}
          {choice === "both" && <Reading field={clash.field} value={clash.both} against={clash.base} />}
        </div>
      )}
    </fieldset>
  );
}

function bothWords({ field, both }: Clash): string {
  const count = Array.isArray(both) ? both.length : 0;
  return field.kind === "pairs" ? `title by title: ${plural(count, "title")}` : `line by line: ${plural(count, "line")}`;
}
