import { rmSync } from "node:fs";
import { type LimitedFake, limitedFake, type Rate } from "./batch-limit";
import type { BatchCost, BatchPlace } from "./batch-run";
import { type Figure, figure, roomier, round } from "./figure";
import type { Form } from "./form";
import { grownOctaveFake } from "./grown";
import { inOwnProcess } from "./own-process";
import { watchedUpstream } from "./upstream";

const LATENCY_MS = 20;
/** An update is a read and a write. */
const REQUESTS_EACH = 2;

type Run = { count: number; places: BatchPlace[]; rate?: Rate };

async function run(dir: string, { count, places, rate }: Run): Promise<BatchCost> {
  const args = { dir, count, places: JSON.stringify(places), ...(rate && { rate: JSON.stringify(rate) }) };
  const cost = await inOwnProcess<BatchCost>("batch-run.ts", args);
  rmSync(dir, { recursive: true, force: true });
  if (cost.counts.done !== count * places.length) throw new Error(`Not all were updated: ${JSON.stringify(cost.counts)}`);
  return cost;
}

/** A batch at a source that takes its time and sets no limit. */
export async function batchSpeedFigures(dir: string, { updates, slack }: Form): Promise<Figure[]> {
  const upstream = await watchedUpstream(grownOctaveFake(updates), LATENCY_MS);
  const cost = await run(dir, { count: updates, places: [upstream] });
  await upstream.close();
  const ms = cost.until - cost.from;
  const least = (LATENCY_MS * REQUESTS_EACH * updates) / cost.parallel;
  const { requests } = upstream.busy(cost.from - performance.timeOrigin, cost.until - performance.timeOrigin);
  const detail = { seconds: round(ms / 1000), requests, parallel: cost.parallel, cpuMsEach: round(cost.cpuMs / updates) };
  const says = `${updates} updates at a source behind ${LATENCY_MS} ms, over latency × requests / parallel requests`;
  return [figure({ id: "batch-speed", says, value: ms / least, bound: 1.25, unit: "×", detail }, roomier(slack, 2))];
}

/** 600 in a minute, twice as fast so that windows end while we look. */
const RATE: Rate = { requests: 600, perSeconds: 30 };
const FIRST_MS = 1_000;

/** Batches at sources that allow just what this app believes, one with a bucket, one with a window that slides; both at once, each on a key of its own. */
export async function batchRateFigures(dir: string, { paced, slack }: Form): Promise<Figure[]> {
  const kinds = ["bucket", "window"] as const;
  const fakes = kinds.map((kind) => limitedFake(grownOctaveFake(paced), kind, RATE));
  const servers = await Promise.all(fakes.map(({ named }) => watchedUpstream(named, LATENCY_MS)));
  const { from } = await run(dir, { count: paced, places: servers, rate: RATE });
  await Promise.all(servers.map((server) => server.close()));
  const ratios = fakes.map((fake) => overAllowed(fake, from));
  const refused = fakes.flatMap((fake) => fake.refused.filter((at) => at >= from)).length;
  const detail = Object.fromEntries(kinds.map((kind, at) => [kind, { ratio: round(ratios[at] ?? 0), let: fakes[at]?.granted.length }]));
  const words = `${RATE.requests} requests in ${RATE.perSeconds} s`;
  return [
    figure(
      {
        id: "batch-rate",
        says: `A batch at a source that allows ${words}, after the first second, over what the limit allows; the worse of bucket and window`,
        value: Math.max(...ratios),
        bound: 1.05,
        unit: "×",
        detail,
      },
      Math.min(slack, 2),
    ),
    figure({ id: "batch-refusals", says: `Answers 429 from sources that allow ${words}`, value: refused, bound: 0, unit: "requests" }),
  ];
}

function overAllowed({ granted }: LimitedFake, from: number): number {
  const sent = granted.filter((at) => at >= from);
  const begun = (sent[0] ?? 0) + FIRST_MS;
  const after = sent.filter((at) => at > begun);
  const last = after.at(-1);
  if (last === undefined) throw new Error("The batch was over within its first second.");
  return (last - begun) / ((after.length * RATE.perSeconds * 1000) / RATE.requests);
}
