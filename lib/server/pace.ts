import "server-only";
import { setImmediate as turn } from "node:timers/promises";

const KEPT_MS = 8;

/** Await the result often in long work: everybody else gets a turn whenever this has kept the process to itself for 8 ms. */
export function pacer(): () => Promise<void> {
  let since = 0;
  return async () => {
    if (performance.now() - since < KEPT_MS) return;
    await turn();
    since = performance.now();
  };
}

/** The same list mapped, with turns for others in between. */
export async function paced<In, Out>(rows: readonly In[], map: (row: In) => Out): Promise<Out[]> {
  const pace = pacer();
  const out: Out[] = [];
  for (const row of rows) {
    await pace();
    out.push(map(row));
  }
  return out;
}
