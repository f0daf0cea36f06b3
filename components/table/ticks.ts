/** `all`: everyone the filter finds, also those not loaded. `anchor`: where a range starts. */
export type Ticks<Row extends { id: string }> = { rows: ReadonlyMap<string, Row>; all: boolean; anchor: string | null };

export const noTicks = <Row extends { id: string }>(): Ticks<Row> => ({ rows: new Map(), all: false, anchor: null });

export const isTicked = <Row extends { id: string }>(ticks: Ticks<Row>, id: string): boolean => ticks.all || ticks.rows.has(id);

/** Ticks or unticks one row, or with `range` every shown row from the last touched one to it. Taking one out of "all" leaves the other shown rows. */
export function tick<Row extends { id: string }>(
  ticks: Ticks<Row>,
  shown: readonly Row[],
  id: string,
  on: boolean,
  range: boolean,
): Ticks<Row> {
  const rows = new Map(ticks.all ? shown.map((row) => [row.id, row]) : ticks.rows);
  const to = shown.findIndex((row) => row.id === id);
  const from = range && ticks.anchor ? shown.findIndex((row) => row.id === ticks.anchor) : -1;
  const touched = from < 0 ? shown.slice(to, to + 1) : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const row of to < 0 ? [] : touched) {
    if (on) rows.set(row.id, row);
    else rows.delete(row.id);
  }
  return { rows, all: false, anchor: id };
}

/** Ticks every shown row, or none of them. */
export function tickShown<Row extends { id: string }>(ticks: Ticks<Row>, shown: readonly Row[], on: boolean): Ticks<Row> {
  const rows = new Map(ticks.all ? [] : ticks.rows);
  for (const row of shown) {
    if (on) rows.set(row.id, row);
    else rows.delete(row.id);
  }
  return { rows, all: false, anchor: null };
}
