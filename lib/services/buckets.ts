import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { buckets } from "@/lib/db/schema";
import { BACKGROUND_WAIT_MS, type Limiter, PERSON_WAIT_MS, tooMany } from "@/lib/server/limiter";
import { type BucketState, fullBucket, penalized, recovered, takeToken } from "@/lib/server/token-bucket";
import type { Limits } from "@/lib/sources/source";

type Change<T> = (state: BucketState) => { state: BucketState; result: T };

/** The bucket of one stored key, kept in the database so that every process shares it. */
export function bucketLimiter(connectionId: string, label: string, { rate }: Limits): Limiter {
  let factor = 1;
  const change = <T>(apply: Change<T>) => changeBucket(connectionId, fullBucket(Date.now(), rate), apply);
  return {
    async take({ person, maxWaitMs = person ? PERSON_WAIT_MS : BACKGROUND_WAIT_MS } = { person: false }) {
      const deadline = Date.now() + maxWaitMs;
      for (;;) {
        const waitMs = await change((state) => {
          const taken = takeToken(state, Date.now(), rate, { person });
          factor = state.factor;
          return { state: taken.state, result: taken.waitMs };
        });
        if (waitMs === 0) return;
        if (Date.now() + waitMs > deadline) throw tooMany(label, waitMs);
        await wait(waitMs);
      }
    },
    async penalize(retryAfterSeconds) {
      factor = 0;
      await change((state) => ({ state: penalized(state, Date.now(), rate, retryAfterSeconds), result: undefined }));
    },
    async ok() {
      if (factor >= 1) return;
      await change((state) => ({ state: recovered(state), result: undefined }));
    },
  };
}

/** Compares and swaps, so that nobody waits for a lock while somebody else's request is planned. */
async function changeBucket<T>(connectionId: string, full: BucketState, apply: Change<T>): Promise<T> {
  const db = await database();
  const mine = eq(buckets.connectionId, connectionId);
  for (;;) {
    const [held] = await db
      .select({ state: sql<BucketState>`${buckets.state}` })
      .from(buckets)
      .where(mine);
    const before = held ? { ...held.state, penalizedAt: held.state.penalizedAt ?? Number.NEGATIVE_INFINITY } : full;
    const { state, result } = apply(before);
    if (held && state === before) return result;
    const stored = held
      ? await db
          .update(buckets)
          .set({ state })
          .where(and(mine, eq(buckets.state, held.state)))
          .returning({ id: buckets.connectionId })
      : await db.insert(buckets).values({ connectionId, state }).onConflictDoNothing().returning({ id: buckets.connectionId });
    if (stored.length > 0) return result;
  }
}
