import { type Figure, figure, quantile, round, spread } from "./figure";
import type { Form } from "./form";
import { grownOctaveFake } from "./grown";
import { inOwnProcess } from "./own-process";
import type { RefreshCost } from "./refresh-run";
import { watchedUpstream } from "./upstream";

const CHANGED_SHARE = 0.01;

/** A source of so many rows, all of them mirrored, one in a hundred of them changed since; then one refresh. */
export async function refreshFigures(dir: string, { sizes, slack }: Form): Promise<Figure[]> {
  const count = Math.min(sizes.many, 10_000);
  const upstream = await watchedUpstream(grownOctaveFake(count), 0);
  const { connection, ids } = await inOwnProcess<{ connection: string; ids: string[] }>("connect-run.ts", {
    dir,
    origin: upstream.origin,
    key: upstream.key,
  });
  const changed = ids.slice(0, Math.round(count * CHANGED_SHARE));
  for (const id of changed) upstream.fake.edit(id, { description: `Changed while nobody looked, ${id}` });
  const cost = await inOwnProcess<RefreshCost>("refresh-run.ts", { dir, connection, origin: upstream.origin }, ["--expose-gc"]);
  await upstream.close();
  if (cost.problem) throw new Error(`The refresh ended with ${cost.problem}.`);
  const waits = cost.waits.map(({ ms }) => ms);
  const detail = { seconds: cost.ms / 1000, rows: count, changed: changed.length };
  return [
    figure({
      id: "refresh-rows",
      says: `Rows written by a refresh of ${count} beyond the ${changed.length} that changed, or missed`,
      value: Math.abs(cost.touched - changed.length),
      bound: 0,
      unit: "rows",
      detail: { ...detail, touched: cost.touched },
    }),
    figure(
      { id: "refresh-memory", says: "Memory a refresh holds beyond what the process had", value: cost.extraMB, bound: 150, unit: "MB" },
      Math.min(slack, 3),
    ),
    figure(
      {
        id: "refresh-wait",
        says: "Longest wait of a small read beside a refresh, from when it was due",
        value: Math.max(...waits),
        bound: 50,
        unit: "ms",
        detail: {
          ...spread(waits),
          p99: round(quantile(waits, 0.99)),
          longestAtMs: cost.waits
            .toSorted((a, b) => b.ms - a.ms)
            .slice(0, 5)
            .map(({ at, ms }) => [at, round(ms)]),
        },
      },
      slack,
    ),
  ];
}
