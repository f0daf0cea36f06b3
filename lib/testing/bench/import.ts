import { type Figure, figure, roomier, round } from "./figure";
import type { Form } from "./form";
import type { ImportCost } from "./import-run";
import { inOwnProcess } from "./own-process";

const ROWS = 50_000;
const ROWS_SHORT = 5_000;

/** A file of as many rows as are taken, dry-run beside a library of `dir`. */
export async function importFigures(dir: string, { slack }: Form): Promise<Figure[]> {
  const rows = slack > 1 ? ROWS_SHORT : ROWS;
  const cost = await inOwnProcess<ImportCost>("import-run.ts", { dir, rows }, ["--expose-gc"]);
  if (cost.counts.total !== rows) throw new Error(`${cost.counts.total} of ${rows} rows were planned.`);
  const { readMs, longestTurnMs, counts, bytes } = cost;
  return [
    figure(
      {
        id: "import-dry-run",
        says: `Dry run of a file of ${rows} rows`,
        value: cost.dryRunMs,
        bound: (15_000 * rows) / ROWS,
        unit: "ms",
        detail: { rows, MB: round(bytes / 1e6), readMs: round(readMs), longestTurnMs: round(longestTurnMs), ...counts },
      },
      roomier(slack, 2),
    ),
    figure(
      {
        id: "import-memory",
        says: "Memory that reading and the dry run hold beyond what the process had",
        value: cost.extraMB,
        bound: 300,
        unit: "MB",
      },
      1,
    ),
  ];
}
