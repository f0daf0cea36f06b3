import type { Draft } from "@/lib/client/draft";
import type { DraftPart as Part } from "@/lib/client/draft-since";
import type { JsonObject } from "@/lib/model/json";
import { valueAt } from "@/lib/model/parts";
import { Reading } from "./reading";

type Props = { part: Part; draft: Draft; now: JsonObject; sourceLabel: string };

const NOTES: Record<Part["how"], string | undefined> = {
  mine: undefined,
  both: "Putting it in the form keeps the lines of both.",
  here: "You typed here since. What you typed stays, and the draft is kept until you save.",
};

/** One field of a draft; where the source changed it too, both stand side by side. */
export function DraftPart({ part, draft, now, sourceLabel }: Props) {
  const { field, path, clash, how } = part;
  const [was, mine] = [valueAt(draft.base, path), valueAt(draft.values, path)];
  const note = NOTES[how];
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <h3 className="font-medium [overflow-wrap:anywhere]">{field.label}</h3>
      <div className="min-w-0">
        {clash ? (
          <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            <div className="min-w-0">
              <dt className="mb-1 text-sm text-muted">Your draft</dt>
              <dd>
                <Reading field={field} value={mine} against={was} />
              </dd>
            </div>
            <div className="min-w-0">
              <dt className="mb-1 text-sm text-muted">In {sourceLabel} now</dt>
              <dd>
                <Reading field={field} value={valueAt(now, path)} against={was} />
              </dd>
            </div>
          </dl>
        ) : (
          <Reading field={field} value={mine} against={was} />
        )}
        {note && <p className="mt-2 text-sm text-muted">{note}</p>}
      </div>
    </li>
  );
}
