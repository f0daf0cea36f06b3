/** `all`: everyone the filter finds, also those not loaded. `anchor`: the row touched last, where a range starts. */
export type Ticks<Row extends { id: string }> = {
  rows: ReadonlyMap<string, Row>;
  all: boolean;
  anchor: { id: string; index: number } | null;
};

/** So many rows a range may have; more is meant by a filter. */
export const RANGE_ROWS = 1_000;

export const noTicks = <Row extends { id: string }>(): Ticks<Row> => ({ rows: new Map(), all: false, anchor: null });

export const isTicked = <Row extends { id: string }>(ticks: Ticks<Row>, id: string): boolean => ticks.all || ticks.rows.has(id);

/** Rows `from` to `to` (excluded) between the last touched one and this one, whichever comes first; an anchor that moved is found again by its id. */
export function rangeTo<Row extends { id: string }>(
  ticks: Ticks<Row>,
  index: number,
  indexOf: (id: string) => number,
): { from: number; to: number } {
  const found = ticks.anchor ? indexOf(ticks.anchor.id) : -1;
  const start = found >= 0 ? found : (ticks.anchor?.index ?? index);
  return { from: Math.min(start, index), to: Math.max(start, index) + 1 };
}

/** Ticks or unticks these rows besides what is ticked. */
export function tickRows<Row extends { id: string }>(
  ticks: Ticks<Row>,
  touched: readonly Row[],
  on: boolean,
  anchor: Ticks<Row>["anchor"],
): Ticks<Row> {
  const rows = new Map(ticks.rows);
  for (const row of touched) {
    if (on) rows.set(row.id, row);
    else rows.delete(row.id);
  }
  return { rows, all: false, anchor };
}
