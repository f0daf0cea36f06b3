import type { Browser, CDPSession } from "@playwright/test";
import type { BenchApp } from "./app";
import { freshContext, settled } from "./browser";
import { type Figure, figure, round, sum } from "./figure";
import type { Form } from "./form";
import { watchShift } from "./probes";
import { type Asked, depthOf } from "./waterfall";

const QUIET_MS = 1_500;

type Page = { id: string; name: string; path: string; kB: number };

/** What a first visit loads: scripts as they came over the wire, how deep requests wait for one another, and what moved. */
export async function networkFigures(browser: Browser, app: BenchApp, persona: string, form: Form): Promise<Figure[]> {
  const pages: Page[] = [
    { id: "library", name: "the library", path: "/", kB: 190 },
    { id: "profile", name: "a profile", path: `/personas/${persona}`, kB: 170 },
  ];
  const found: Figure[] = [];
  for (const page of pages) found.push(...(await firstVisit(browser, app, page, form)));
  return found;
}

async function firstVisit(browser: Browser, app: BenchApp, { id, name, path, kB }: Page, { slack }: Form): Promise<Figure[]> {
  const context = await freshContext(browser, app, watchShift);
  const page = await context.newPage();
  const asked = await record(await context.newCDPSession(page));
  await page.goto(path);
  await settled(page);
  await page.waitForTimeout(QUIET_MS);
  const shift = await page.evaluate(() => window.bench.shift ?? 0);
  await context.close();
  const scripts = [...asked.values()].filter(({ type }) => type === "Script");
  const depths = depthOf([...asked.values()]);
  const deepest = Math.max(...depths.values());
  const deep = [...depths].filter(([, depth]) => depth === deepest).map(([request]) => short(request.url));
  return [
    figure(
      {
        id: `scripts-${id}`,
        says: `JavaScript over the network on a first visit to ${name}, gzip, all requests until idle`,
        value: sum(scripts.map(({ bytes }) => bytes)) / 1000,
        bound: kB,
        unit: "kB",
        detail: Object.fromEntries(
          scripts.toSorted((a, b) => b.bytes - a.bytes).map(({ url, bytes }) => [short(url), round(bytes / 1000)]),
        ),
      },
      Math.min(slack, 2),
    ),
    figure(
      { id: `waterfall-${id}`, says: `Requests one behind the other on ${name}`, value: deepest, bound: 2, unit: "steps", detail: deep },
      Math.min(slack, 2),
    ),
    figure({ id: `shift-${id}`, says: `Layout shift of ${name}`, value: shift, bound: 0.01, unit: "shift" }, slack),
  ];
}

const short = (url: string): string => url.replace(/^https?:\/\/[^/]+/, "").slice(0, 120);

async function record(session: CDPSession): Promise<Map<string, Asked>> {
  const asked = new Map<string, Asked>();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, type, initiator }) => {
    if (request.url.startsWith("http")) asked.set(requestId, { url: request.url, type: type ?? "Other", bytes: 0, initiator });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return asked;
}
