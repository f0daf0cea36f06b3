import { type ShownColumn, widthName } from "./column-layout";

/** Widths of the head's table and of the rows' table, from one place. The name takes what is left. */
export const WidthCols = ({ columns }: { columns: readonly ShownColumn[] }) => (
  <colgroup>
    <col className="wide-tick" />
    <col />
    {columns.map(({ id }) => (
      <col key={id} style={{ width: `var(${widthName(id)})` }} />
    ))}
  </colgroup>
);
