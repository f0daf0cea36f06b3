import { rowsOf } from "@/lib/model/line-rows";
import { Words } from "./reading-words";

const same = (line: string) => line;

/** A list line by line; a line that was reworded shows its words. */
export function Lines({ now, was }: { now: readonly string[]; was: readonly string[] }) {
  return (
    <ul className="lines">
      {rowsOf(was, now, same).map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move while they are read
        <li key={at}>
          <Words now={row.now ?? ""} was={row.before ?? ""} />
        </li>
      ))}
    </ul>
  );
}
