import type { Difference } from "@/components/batches/value-words";

const ins = "rounded-[2px] bg-positive-wash px-1 text-positive no-underline box-decoration-clone";
const del = "text-muted line-through";
const LINES = 3;

/** What was, crossed out; what will be, marked. Lists tell only the lines that differ. */
export function DiffCell({ difference: { gone, come, kept, label }, labelled }: { difference: Difference; labelled: boolean }) {
  const more = (n: number) => (n > LINES ? ` and ${n - LINES} more` : "");
  return (
    <span className="block text-sm leading-[1.125rem] [overflow-wrap:anywhere]">
      {labelled && <span className="text-muted">{label}: </span>}
      {kept !== null && kept > 0 && (
        <span className="text-ink-soft">
          {kept} {kept === 1 ? "line" : "lines"} stay{kept === 1 ? "s" : ""}{" "}
        </span>
      )}
      {gone.length > 0 && (
        <>
          <del className={del}>
            <span className="sr-only">was </span>
            <span className="line-clamp-3">
              {gone.slice(0, LINES).join(", ")}
              {more(gone.length)}
            </span>
          </del>{" "}
        </>
      )}
      {come.length > 0 ? (
        <ins className={ins}>
          <span className="sr-only">will be </span>
          {kept !== null && "+ "}
          {come.slice(0, LINES).join(", ")}
          {more(come.length)}
        </ins>
      ) : (
        gone.length > 0 && kept === null && <span className="text-muted">nothing</span>
      )}
    </span>
  );
}
