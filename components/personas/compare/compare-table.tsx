import { SourceMark } from "@/components/personas/source-badge";
import type { CompareRow } from "@/lib/model/compare";
import type { Persona } from "@/lib/model/persona";
import styles from "./compare.module.css";
import { CompareColumn } from "./compare-column";
import { CompareRowView } from "./compare-row";
import type { Column } from "./compare-words";

type Props = { people: readonly Persona[]; columns: readonly Column[]; rows: readonly CompareRow[]; mayEdit: boolean };

export function CompareTable({ people, columns, rows, mayEdit }: Props) {
  const ids = people.map(({ id }) => id);
  const who = columns.map(({ id, name, source }) => (
    <span key={id} className="flex min-w-0 items-center gap-1.5">
      <SourceMark source={source} />
      <span className="truncate">{name}</span>
    </span>
  ));
  return (
    <table className={styles.table} aria-label="Comparison">
      <thead>
        <tr>
          <td className={styles.legend}>
            <span className="flex items-center gap-2 py-0.5 text-sm text-muted">
              <span className={`${styles.swatch} ${styles.same}`} />
              said in {people.length === 2 ? "both" : "more than one"}
            </span>
            <span className="flex items-center gap-2 py-0.5 text-sm text-muted">
              <span className={`hatch ${styles.swatch}`} />
              no such field there
            </span>
          </td>
          {people.map((persona, index) => (
            <th key={persona.id} scope="col" data-persona={persona.id}>
              <CompareColumn persona={persona} ids={ids} index={index} mayEdit={mayEdit} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CompareRowView key={row.key} row={row} columns={columns} who={who} />
        ))}
      </tbody>
    </table>
  );
}
