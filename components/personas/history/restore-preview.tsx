import { ChangeList } from "@/components/form/change-list";
import { Checkbox } from "@/components/ui/checkbox";
import type { JsonObject } from "@/lib/model/json";
import { type Part, type Path, pathKey } from "@/lib/model/parts";
import type { LeftOut } from "@/lib/model/restore";

type Props = {
  label: string;
  parts: readonly Part[];
  leftOut: readonly LeftOut[];
  now: JsonObject;
  then: JsonObject;
  ticked: (path: Path) => boolean;
  onToggle: (path: Path, on: boolean) => void;
};

/** Field by field what goes and what comes back; and what cannot, with why. */
export function RestorePreview({ label, parts, leftOut, now, then, ticked, onToggle }: Props) {
  return (
    <>
      {parts.length === 0 ? (
        <p className="text-ink-soft">{label} holds all of this already. There is nothing to restore.</p>
      ) : (
        <ChangeList
          parts={parts}
          before={now}
          after={then}
          action={({ path, field }) => (
            <Checkbox
              className="self-start"
              label={
                <>
                  Restore <span className="sr-only">{field.label}</span>
                </>
              }
              checked={ticked(path)}
              onChange={(on) => onToggle(path, on)}
            />
          )}
        />
      )}
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h3 id="left-out" className="font-strong">
            Left out, because they cannot be written
          </h3>
          <ul className="mt-1 border-t border-line">
            {leftOut.map(({ part, reason }) => (
              <li key={pathKey(part.path)} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
                <span className="font-medium [overflow-wrap:anywhere]">{part.field.label}</span>
                <span className="text-pretty text-muted">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
