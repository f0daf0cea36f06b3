import type { Batch } from "@/lib/model/batch";
import type { BenchApp } from "./app";
import { type Figure, figure, quantile, roomier, spread } from "./figure";
import type { Form } from "./form";

const SORTS = ["changed", "name", "readiness", "-name", "-changed"];

/** A page of the library through our route while a batch over most of it runs, against the same while nothing runs. */
export async function batchBesideFigures(app: BenchApp, { requests, slack }: Form): Promise<Figure[]> {
  await lists(app, 10);
  const quiet = await lists(app, requests);
  const changes = [{ field: "description", op: "set", value: `Changed beside others at ${Date.now()}.` }];
  const select = { query: { source: "octave,vibemap" } };
  const batch = await send<Batch>(app, "/api/batches", { kind: "update", select, changes });
  await lists(app, 10);
  const beside = await lists(app, requests);
  const after = await send<Batch>(app, `/api/batches/${batch.id}`);
  await send(app, `/api/batches/${batch.id}/cancel`, {});
  if (after.counts.done === 0 || after.counts.pending === 0) throw new Error(`The batch did not run: ${JSON.stringify(after.counts)}`);
  const value = quantile(beside, 0.95) / quantile(quiet, 0.95);
  const detail = { quiet: spread(quiet), beside: spread(beside), items: after.total, done: after.counts.done };
  const says = `A page of the library while a batch of ${after.total} runs, over the same with nothing running, p95`;
  return [figure({ id: "batch-beside", says, value, bound: 2, unit: "×", detail }, roomier(slack, 1))];
}

async function lists(app: BenchApp, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const from = performance.now();
    await send(app, `/api/personas?sort=${SORTS[turn % SORTS.length]}&offset=${(turn % 20) * 50}`);
    times.push(performance.now() - from);
  }
  return times;
}

async function send<Answer>(app: BenchApp, path: string, body?: unknown): Promise<Answer> {
  const asked =
    body === undefined
      ? {}
      : { method: "POST", body: JSON.stringify(body), headers: { origin: app.url, "content-type": "application/json" } };
  const answer = await fetch(`${app.url}${path}`, { ...asked, headers: { ...asked.headers, cookie: app.cookie } });
  const told: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${JSON.stringify(told)}`);
  return told as Answer;
}
