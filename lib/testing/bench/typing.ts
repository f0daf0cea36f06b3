import type { Browser, Page } from "@playwright/test";
import type { BenchApp } from "./app";
import { freshContext, settled } from "./browser";
import { type Figure, figure, median, quantile, spread } from "./figure";
import type { Form } from "./form";
import { type Typed, watchTyping } from "./probes";

const WORDS = [
  "carrier",
  "late",
  "planner",
  "zurich",
  "quality",
  "marta",
  "buyer",
  "yard",
  "night",
  "grocery",
  "override",
  "ile",
  "fernandez",
  "temperature",
];
const WARM_UP = ["harb", "dock"];
const LOST_MS = 4_000;
/** From key to key, as somebody types who types fast: 100 words a minute. */
const PACE_MS = 120;
const MOST_LOST = 0.05;

/** Words typed letter by letter at 10,000; each letter waits for its rows, and for its time. */
export async function typingFigures(browser: Browser, app: BenchApp, { words, slack }: Form): Promise<Figure[]> {
  const context = await freshContext(browser, app, watchTyping);
  const page = await context.newPage();
  await page.goto("/");
  await settled(page);
  for (const word of WARM_UP) await typeWord(page, word, []);
  const typed: Typed[] = [];
  const lost: string[] = [];
  for (const word of WORDS.slice(0, words)) typed.push(...(await typeWord(page, word, lost)));
  await context.close();
  if (lost.length > typed.length * MOST_LOST)
    throw new Error(`The rows did not show up within ${LOST_MS / 1000} s for: ${lost.join(", ")}.`);
  const ms = typed.map((one) => one.ms);
  const part = (name: "toFetch" | "fetch" | "render") => spread(typed.map((one) => one[name]));
  const detail = {
    ...spread(ms),
    lost,
    debounce: median(typed.map((one) => one.debounce)),
    toFetch: part("toFetch"),
    fetch: part("fetch"),
    render: part("render"),
  };
  return [
    figure(
      {
        id: "keystroke",
        says: "Keystroke to painted rows without the debounce, p95",
        value: quantile(ms, 0.95),
        bound: 65,
        unit: "ms",
        detail,
      },
      slack,
    ),
  ];
}

async function typeWord(page: Page, word: string, lost: string[]): Promise<Typed[]> {
  const box = page.getByRole("searchbox").first();
  await box.fill("");
  await settled(page);
  await box.focus();
  const typed: Typed[] = [];
  for (const [at, letter] of [...word].entries()) {
    const next = performance.now() + PACE_MS;
    await page.keyboard.press(letter);
    const one = await page.evaluate(
      (ms) => Promise.race([window.bench.typed, new Promise<undefined>((resolve) => setTimeout(resolve, ms))]),
      LOST_MS,
    );
    if (one) typed.push(one);
    else lost.push(word.slice(0, at + 1));
    await page.waitForTimeout(Math.max(0, next - performance.now()));
  }
  return typed;
}
