import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { CHANNEL } from "./pulse";

const MARK = "echo ";
const WITHIN_MS = 5_000;

/** A line that died in silence, or a pooler that swallows LISTEN, shows by a notice of our own that does not come back. `take` is true for any process's echo. */
export function echoes(pool: Pick<pg.Pool, "query">, end: AbortSignal) {
  const waiting = new Map<string, () => void>();
  return {
    take(payload: string): boolean {
      waiting.get(payload)?.();
      return payload.startsWith(MARK);
    },
    /** Throws when it does not come back in time. */
    async call(): Promise<void> {
      const payload = `${MARK}${randomUUID()}`;
      const done = new AbortController();
      const back = new Promise<void>((resolve) => waiting.set(payload, resolve));
      const late = wait(WITHIN_MS, undefined, { ref: false, signal: AbortSignal.any([end, done.signal]) }).then(() => {
        throw new Error("A notice did not come back.");
      });
      try {
        await Promise.race([Promise.all([pool.query("select pg_notify($1, $2)", [CHANNEL, payload]), back]), late]);
      } finally {
        waiting.delete(payload);
        late.catch(() => {});
        done.abort();
      }
    },
  };
}
