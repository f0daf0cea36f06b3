import type { BenchApp } from "./app";
import { type Figure, figure, quantile, spread } from "./figure";
import type { Form } from "./form";
import type { WatchedUpstream } from "./upstream";

const SORTS = ["changed", "name", "readiness", "-name", "-changed"];

/** A page of 50 through our route against one straight from the upstream behind 30 ms, taking turns. */
export async function routeFigures({ url, cookie }: BenchApp, upstream: WatchedUpstream, { requests, slack }: Form): Promise<Figure[]> {
  const ours: number[] = [];
  const straight: number[] = [];
  for (let turn = -5; turn < requests; turn++) {
    const sort = SORTS[Math.abs(turn) % SORTS.length];
    const offset = (Math.abs(turn) % 20) * 50;
    const there = await timed(`${upstream.origin}/api/v2/persona/list?limit=50&offset=${offset}`, { api_key: upstream.key });
    const here = await timed(`${url}/api/personas?sort=${sort}`, { cookie });
    if (turn < 0) continue;
    straight.push(there);
    ours.push(here);
  }
  const detail = { ours: spread(ours), straight: spread(straight) };
  return [0.5, 0.95].map((share) =>
    figure(
      {
        id: `route-over-upstream-p${share * 100}`,
        says: `A page of 50 through our route over one straight from the sandbox with 30 ms of latency, p${share * 100}`,
        value: quantile(ours, share) / quantile(straight, share),
        bound: 1,
        unit: "×",
        detail,
      },
      slack,
    ),
  );
}

async function timed(address: string, headers: Record<string, string>): Promise<number> {
  const from = performance.now();
  const answer = await fetch(address, { headers });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}: ${JSON.stringify(body)}`);
  return performance.now() - from;
}
