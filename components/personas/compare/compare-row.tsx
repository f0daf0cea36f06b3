import { CircleDot, Equal, EqualNot } from "lucide-react";
import type { ReactNode } from "react";
import { columnLabel } from "@/components/personas/library/columns/column-words";
import { cn } from "@/components/ui/cn";
import type { CompareRow, Verdict } from "@/lib/model/compare";
import styles from "./compare.module.css";
import { CompareCellView } from "./compare-cell";
import { type Column, columnWords, verdictWords } from "./compare-words";

const LOOK: Record<Verdict, { icon: ReactNode; ink: string; hidden: string }> = {
  differs: {
    icon: <EqualNot aria-hidden className="!size-[0.8125rem]" />,
    ink: "text-caution",
    hidden: "group-data-[show=only]/board:hidden! group-data-[show=same]/board:hidden!",
  },
  only: {
    icon: <CircleDot aria-hidden className="!size-[0.8125rem]" />,
    ink: "text-muted",
    hidden: "group-data-[show=differs]/board:hidden! group-data-[show=same]/board:hidden!",
  },
  same: {
    icon: <Equal aria-hidden className="!size-[0.8125rem]" />,
    ink: "text-positive",
    hidden: "group-data-[show=differs]/board:hidden! group-data-[show=only]/board:hidden!",
  },
};

type Props = { row: CompareRow; columns: readonly Column[]; who: readonly ReactNode[] };

export function CompareRowView({ row, columns, who }: Props) {
  const { icon, ink, hidden } = LOOK[row.verdict];
  return (
    <tr className={hidden}>
      <th scope="row">
        <span className="block font-strong hyphens-auto wrap-anywhere">{row.meaning ? columnLabel(row.meaning) : row.label}</span>
        <span className={cn("mt-0.5 inline-flex min-w-0 items-start gap-[0.3125rem] [&>svg]:mt-[0.1875rem] text-sm font-regular", ink)}>
          {icon}
          <span className="line-clamp-3 wrap-anywhere">
            {verdictWords(row.verdict, row.only === null ? null : columnWords(columns, row.only))}
          </span>
        </span>
      </th>
      {row.cells.map((cell, i) => (
        <td key={columns[i]?.id} className={cell.kind === "none" ? cn("hatch", styles.none) : undefined}>
          <span className={cn(styles.who, "mb-1 flex min-w-0 text-sm text-muted")}>{who[i]}</span>
          <CompareCellView cell={cell} source={columns[i]?.sourceLabel ?? ""} voice={row.meaning === "voice"} />
        </td>
      ))}
    </tr>
  );
}
