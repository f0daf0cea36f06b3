import type { Browser } from "@playwright/test";
import { type BenchApp, EMPTY_PAGE } from "./app";
import { freshContext } from "./browser";
import { type Figure, figure, median, roomier, spread } from "./figure";
import type { Form } from "./form";
import { watchRows } from "./probes";

/** An empty page takes so little that a busy machine shows in it first. */
const NOISY = 2;

/** From the start of the navigation to the first painted row, in browsers that know nothing, taking turns with an empty page of the same server. */
export async function visitFigures(browser: Browser, app: BenchApp, { visits, slack }: Form): Promise<Figure[]> {
  const rows: number[] = [];
  const first: number[] = [];
  const empty: number[] = [];
  for (let visit = -1; visit < visits; visit++) {
    const [cold, bare] = [await coldVisit(browser, app), await emptyVisit(browser, app)];
    if (visit < 0) continue;
    rows.push(cold.rowsAt);
    first.push(cold.firstByte);
    empty.push(bare);
  }
  return [
    figure(
      {
        id: "first-visit",
        says: "Cold first visit to visible rows over the load of an empty static page, medians",
        value: median(rows) / median(empty),
        bound: 2.5,
        unit: "×",
        detail: { rows: spread(rows), documentFirstByte: spread(first), empty: spread(empty) },
      },
      roomier(slack, NOISY),
    ),
  ];
}

async function coldVisit(browser: Browser, app: BenchApp): Promise<{ rowsAt: number; firstByte: number }> {
  const context = await freshContext(browser, app, watchRows);
  const page = await context.newPage();
  await page.goto("/", { waitUntil: "commit" });
  await page.waitForFunction(() => window.bench?.rowsAt !== undefined);
  const seen = await page.evaluate(() => ({
    rowsAt: window.bench.rowsAt ?? 0,
    firstByte: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).responseStart,
  }));
  await context.close();
  return seen;
}

async function emptyVisit(browser: Browser, app: BenchApp): Promise<number> {
  const context = await freshContext(browser, app);
  const page = await context.newPage();
  await page.goto(EMPTY_PAGE, { waitUntil: "load" });
  const ms = await page.evaluate(() => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventStart);
  await context.close();
  return ms;
}
