import type { Browser, Page } from "@playwright/test";
import type { BenchApp } from "./app";
import { freshContext, settled } from "./browser";
import { type Figure, figure, median, quantile, roomier, round } from "./figure";
import type { Form } from "./form";
import { watchFrames } from "./probes";

const STEP_PX = 120;
const LATE = 1.5;
const FASTEST_MS = 14;
/** A machine that draws in software and does something else beside it drops frames by itself. */
const NOISY = 3;

/** The table scrolled by the wheel past so many rows, one notch per frame or so; a frame that took longer than 1.5 × the usual was dropped. */
export async function scrollFigures(browser: Browser, app: BenchApp, { scrolled, slack }: Form): Promise<Figure[]> {
  const context = await freshContext(browser, app, watchFrames);
  const page = await context.newPage();
  await page.goto("/?view=table");
  await settled(page);
  const frames = await scroll(page, scrolled);
  await context.close();
  const deltas = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const usual = median(deltas);
  const dropped = deltas.filter((ms) => ms > LATE * usual);
  return [
    figure(
      {
        id: "scroll-dropped",
        says: `Frames dropped while ${scrolled} rows scroll by`,
        value: (100 * dropped.length) / deltas.length,
        bound: 1,
        unit: "%",
        detail: {
          frames: deltas.length,
          usual: round(usual),
          p99: round(quantile(deltas, 0.99)),
          longest: round(Math.max(...deltas)),
          dropped: dropped.length,
        },
      },
      roomier(slack, NOISY),
    ),
  ];
}

async function scroll(page: Page, rows: number): Promise<number[]> {
  const height = await page.evaluate(() => {
    const [first, second] = document.querySelectorAll("[data-persona]");
    return (second?.getBoundingClientRect().top ?? 0) - (first?.getBoundingClientRect().top ?? 0);
  });
  if (height <= 0) throw new Error("The table shows no rows to scroll.");
  await page.mouse.move(640, 500);
  await page.evaluate(() => {
    window.bench.frames = [];
  });
  for (let moved = 0; moved < height * rows; moved += STEP_PX) {
    const from = performance.now();
    await page.mouse.wheel(0, STEP_PX);
    const rest = FASTEST_MS - (performance.now() - from);
    if (rest > 0) await page.waitForTimeout(rest);
  }
  return page.evaluate(() => window.bench.frames ?? []);
}
