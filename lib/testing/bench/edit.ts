import type { Browser, Page } from "@playwright/test";
import type { PersonaPage } from "@/lib/model/persona-query";
import type { BenchApp } from "./app";
import { freshContext, settled } from "./browser";
import { type Figure, figure, median, spread } from "./figure";
import type { Form } from "./form";
import type { WatchedUpstream } from "./upstream";

const SAVED = "Saved in Octave";

type Edited = { from: number; to: number; beforeRequest: number; request: number; afterRequest: number };

/** From the click on Save to the frame with the confirmation, less the time in which the upstream was busy with it. */
export async function editFigures(browser: Browser, app: BenchApp, upstream: WatchedUpstream, { edits, slack }: Form): Promise<Figure[]> {
  const context = await freshContext(browser, app);
  const page = await context.newPage();
  const answer = await fetch(`${app.url}/api/personas?source=octave&state=active&limit=50`, { headers: { cookie: app.cookie } });
  const { data } = (await answer.json()) as PersonaPage;
  const added: number[] = [];
  const whole: number[] = [];
  const theirs: number[] = [];
  const spans: Edited[] = [];
  let requests = 0;
  for (const [turn, { id }] of data.slice(0, edits + 1).entries()) {
    const span = await edit(page, id, `Edited in turn ${turn} of ${Date.now()}`);
    if (turn === 0) continue;
    const busy = upstream.busy(span.from, span.to);
    spans.push(span);
    whole.push(span.to - span.from);
    theirs.push(busy.ms);
    added.push(span.to - span.from - busy.ms);
    requests = Math.max(requests, busy.requests);
  }
  await context.close();
  const part = (name: "beforeRequest" | "request" | "afterRequest") => spread(spans.map((span) => span[name]));
  const parts = { beforeRequest: part("beforeRequest"), request: part("request"), afterRequest: part("afterRequest") };
  const detail = { ...parts, added: spread(added), whole: spread(whole), upstream: spread(theirs), requests };
  return [
    figure(
      {
        id: "edit-adds",
        says: "Edit, click to confirmed, beyond the upstream's own time, median",
        value: median(added),
        bound: 60,
        unit: "ms",
        detail,
      },
      slack,
    ),
  ];
}

/** The clicks' and frames' times in this process's `performance.now`, by way of the clock both share. */
async function edit(page: Page, id: string, text: string): Promise<Edited> {
  const reread = page.waitForResponse((answer) => answer.url().includes(`/api/personas/${id}?fresh=true`));
  await page.goto(`/personas/${id}/edit`);
  await reread;
  await settled(page);
  await page.getByRole("textbox", { name: "Description", exact: true }).fill(text);
  const confirmed = page.evaluate((words) => {
    let from = 0;
    addEventListener("click", (event) => (from ||= event.timeStamp), true);
    return new Promise<{ from: number; to: number }>((resolve) => {
      const look = () => {
        if (from === 0 || !document.body.textContent.includes(words)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ from: performance.timeOrigin + from, to: performance.timeOrigin + performance.now() });
        return port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });
  }, SAVED);
  await page.getByRole("button", { name: "Save to Octave", exact: true }).click();
  const { from, to } = await confirmed;
  const patch = await page.evaluate((path) => {
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const one = all.findLast(({ name }) => new URL(name).pathname === path && !name.includes("?"));
    return one && { from: performance.timeOrigin + one.startTime, to: performance.timeOrigin + one.responseEnd };
  }, `/api/personas/${id}`);
  if (!patch) throw new Error("The browser remembers no request that saved.");
  return {
    from: from - performance.timeOrigin,
    to: to - performance.timeOrigin,
    beforeRequest: patch.from - from,
    request: patch.to - patch.from,
    afterRequest: to - patch.to,
  };
}
