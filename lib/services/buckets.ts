import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { buckets } from "@/lib/db/schema";
import { BACKGROUND_WAIT_MS, type Limiter, PERSON_WAIT_MS, tooMany } from "@/lib/server/limiter";
import { type BucketState, fullBucket, penalized, recovered, takeToken } from "@/lib/server/token-bucket";
import type { Limits } from "@/lib/sources/source";

type Change<T> = (state: BucketState) => { state: BucketState; result: T };

/** The bucket of one stored key, kept in the database so that every process shares it. */
export function bucketLimiter(connectionId: string, label: string, { rate }: Limits): Limiter {
  const change = <T>(apply: Change<T>) => changeBucket(connectionId, fullBucket(Date.now(), rate), apply);
  return {
    async take({ person, maxWaitMs = person ? PERSON_WAIT_MS : BACKGROUND_WAIT_MS } = { person: false }) {
      const deadline = Date.now() + maxWaitMs;
      for (;;) {
        const waitMs = await change((state) => {
          const taken = takeToken(state, Date.now(), rate, { person });
          return { state: taken.state, result: taken.waitMs };
        });
        if (waitMs === 0) return;
        if (Date.now() + waitMs > deadline) throw tooMany(label, waitMs);
        await wait(waitMs);
      }
    },
    async penalize(retryAfterSeconds) {
      await change((state) => ({ state: penalized(state, Date.now(), rate, retryAfterSeconds), result: undefined }));
    },
    async ok() {
      await change((state) => ({ state: recovered(state), result: undefined }));
    },
  };
}

async function changeBucket<T>(connectionId: string, full: BucketState, apply: Change<T>): Promise<T> {
  const db = await database();
  return db.transaction(async (tx) => {
    await tx.insert(buckets).values({ connectionId, state: full }).onConflictDoNothing();
    const [held] = await rows<{ state: BucketState }>(
      tx,
      sql`select state from ${buckets} where ${buckets.connectionId} = ${connectionId} for update`,
    );
    const before = held ? { ...held.state, penalizedAt: held.state.penalizedAt ?? Number.NEGATIVE_INFINITY } : full;
    const { state, result } = apply(before);
    if (state !== before) await tx.update(buckets).set({ state }).where(sql`${buckets.connectionId} = ${connectionId}`);
    return result;
  });
}
