import { type Figure, figure, quantile, round, spread } from "./figure";
import type { Form } from "./form";
import type { CaseTimes } from "./list-run";
import { inOwnProcess } from "./own-process";

type Times = Record<string, CaseTimes>;
const FACTOR = 1.5;
const PLUS_MS = 5;

/** The list of 50 in this process's own words against its bare statement, in a library of `few` and in one of `many`. */
export async function listFigures(few: string, many: string, { rounds, sizes, slack }: Form): Promise<Figure[]> {
  const small = await inOwnProcess<Times>("list-run.ts", { dir: few, rounds }, ["--expose-gc"]);
  const large = await inOwnProcess<Times>("list-run.ts", { dir: many, rounds: Math.ceil(rounds / 2) }, ["--expose-gc"]);
  const names = Object.keys(small);
  const over = worst(names, (name) => p95(small[name], "ours") / (FACTOR * p95(small[name], "bare") + PLUS_MS));
  const growth = worst(names, (name) => p95(large[name], "ours") / p95(small[name], "ours"));
  const { few: n, many: m } = sizes;
  return [
    figure(
      {
        id: "list-over-sql",
        says: `List of 50 of ${n}, p95, over 1.5 × its bare SQL + 5 ms; worst of ${names.length} cases: ${over.name}`,
        value: over.value,
        bound: 1,
        unit: "×",
        detail: Object.fromEntries(names.map((name) => [name, described(small[name])])),
      },
      slack,
    ),
    figure(
      {
        id: "list-growth",
        says: `List of 50 of ${m} over the same of ${n}, p95; worst case: ${growth.name}`,
        value: growth.value,
        bound: 2,
        unit: "×",
        detail: Object.fromEntries(
          names.map((name) => [name, { growth: round(p95(large[name], "ours") / p95(small[name], "ours")), ...described(large[name]) }]),
        ),
      },
      slack,
    ),
  ];
}

const p95 = (times: CaseTimes | undefined, which: "ours" | "bare"): number => quantile(times?.[which] ?? [], 0.95);

function worst(names: readonly string[], measure: (name: string) => number): { name: string; value: number } {
  const all = names.map((name) => ({ name, value: measure(name) }));
  return all.reduce((a, b) => (b.value > a.value ? b : a));
}

const described = (times: CaseTimes | undefined) =>
  times && { ours: spread(times.ours), bare: spread(times.bare), statements: times.statements, total: times.total };
