/** One promise of the product: `value` was measured in this run, `bound` is what it may be at most. */
export type Figure = {
  id: string;
  says: string;
  value: number;
  bound: number;
  unit: "ms" | "×" | "%" | "kB" | "MB" | "rows" | "steps" | "requests" | "shift";
  ok: boolean;
  detail?: unknown;
};

/** How much more than its bound a figure may be before it fails: 1, or more in CI, whose machines differ. */
export type Slack = number;

/** More room for a figure that a busy machine disturbs most; none where the bound itself is asked for. */
export const roomier = (slack: number, times: number): number => (slack > 1 ? slack * times : slack);

export function figure(given: Omit<Figure, "ok" | "value" | "bound"> & { value: number; bound: number }, slack: Slack = 1): Figure {
  const bound = round(given.bound * slack);
  const value = round(given.value);
  const { id, says, unit, detail } = given;
  return { id, says, value, bound, unit, ok: given.value <= given.bound * slack, ...(detail !== undefined && { detail }) };
}

export const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The value that `share` (0 to 1) of them do not exceed. Throws without values: nothing was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error("Nothing was measured.");
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const spread = (values: readonly number[]) => ({ p50: round(median(values)), p95: round(quantile(values, 0.95)), n: values.length });
