import { Nothing } from "@/components/fields/field-value";
import { cn } from "@/components/ui/cn";
import type { CompareCell, CompareLine } from "@/lib/model/compare";
import type { Piece } from "@/lib/model/shared-runs";
import styles from "./compare.module.css";
import { Fold } from "./fold";

/** Characters of a cell that is folded; a line counts for what it takes by itself. */
const LONG = 1000;
const LINE = 30;

type Props = { cell: CompareCell; source: string; voice: boolean };

/** What one persona says of one meaning. The hatch behind a missing field is the cell's own. */
export function CompareCellView({ cell, source, voice }: Props) {
  if (cell.kind === "none") return <span className="sr-only">{source} has no such field</span>;
  if (cell.kind === "empty") return <Nothing />;
  const long = cell.groups.reduce(
    (sum, group) => sum + group.lines.reduce((of, { text, note }) => of + text.length + (note?.length ?? 0) + LINE, 0),
    0,
  );
  const content = (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {keyed(cell.groups, ({ label }) => label ?? "").map(([key, { label, list, lines }]) => (
        <div key={key} className="min-w-0">
          {label && <p className="text-sm text-muted wrap-anywhere">{label}</p>}
          {list ? (
            <ul className={styles.lines}>
              {keyed(lines, (line) => line.key).map(([at, line]) => (
                <li key={at} className={cn(line.same && styles.same)}>
                  <Words line={line} />
                </li>
              ))}
            </ul>
          ) : (
            keyed(lines, (line) => line.key).map(([at, line]) => (
              <p key={at} className={cn(styles.text, voice && "quote text-lg", line.same && styles.same)}>
                {voice && "“"}
                <Words line={line} />
                {voice && "”"}
              </p>
            ))
          )}
        </div>
      ))}
    </div>
  );
  return long > LONG ? <Fold>{content}</Fold> : content;
}

function Words({ line }: { line: CompareLine }) {
  return (
    <>
      {line.same ? line.text : keyed(line.pieces, ({ text }) => text).map(([key, piece]) => <PieceView key={key} piece={piece} />)}
      {line.same && <span className="sr-only"> (said elsewhere too)</span>}
      {line.note && <span className="block text-sm text-muted">{line.note}</span>}
    </>
  );
}

const PieceView = ({ piece }: { piece: Piece }) => (piece.shared ? <mark className={styles.shared}>{piece.text}</mark> : piece.text);

/** Equal ones may come twice. */
const keyed = <T,>(items: readonly T[], name: (item: T) => string): (readonly [string, T])[] =>
  items.map((item, i) => [`${i} ${name(item).slice(0, 40)}`, item] as const);
