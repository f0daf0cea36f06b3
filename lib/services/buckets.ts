import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { buckets } from "@/lib/db/schema";
import type { Limiter } from "@/lib/server/limiter";
import { type Granted, type LimiterQueue, limiterQueue } from "@/lib/server/limiter-queue";
import { type BucketState, refillPerMs, restoredBucket, takeTokens } from "@/lib/server/token-bucket";
import { penalized, recovered } from "@/lib/server/token-bucket-learn";
import type { Limits } from "@/lib/sources/source";

/** `slowed`: the bucket has something to grow back; `oks`: requests let through since it was last told. */
type Here = { queue: LimiterQueue; slowed: boolean; oks: number };
type Change<T> = (state: BucketState) => { state: BucketState; result: T };

/** What a process takes at once lasts it that long; what it does not spend by then lapses. */
const LASTS_MS = 200;

const here = new Map<string, Here>();

function hereOf(connectionId: string): Here {
  const known = here.get(connectionId) ?? { queue: limiterQueue(), slowed: true, oks: 0 };
  here.set(connectionId, known);
  return known;
}

/** The bucket of one stored key, kept in the database so that every process shares it, and the line of those who wait for it and for one of `parallel` places in this process. */
export function bucketLimiter(connectionId: string, label: string, { rate, parallel }: Limits): Limiter {
  const mine = hereOf(connectionId);
  const change = <T>(apply: Change<T>) => changeBucket(connectionId, (stored) => restoredBucket(stored, Date.now(), rate), apply);
  const ask = ({ person }: { person: boolean }): Promise<Granted> =>
    change((held) => {
      const oks = mine.oks;
      const state = oks > 0 ? recovered(held, Date.now(), oks) : held;
      const want = Math.max(1, Math.floor(refillPerMs(rate) * state.factor * LASTS_MS));
      const taken = takeTokens(state, Date.now(), rate, { person, want });
      const eachMs = 1 / (refillPerMs(rate) * state.factor);
      const { got, waitMs } = taken;
      return { state: got > 0 ? taken.state : state, result: { got, waitMs, eachMs, lastsMs: LASTS_MS, oks, state } };
    }).then(({ oks, state, ...granted }) => {
      mine.oks -= oks;
      mine.slowed = state.factor < 1 || state.room < 1;
      return granted;
    });
  return {
    take: (turn = { person: false }) => mine.queue.enter(turn, ask, label, parallel),
    async penalize(retryAfterSeconds) {
      mine.queue.forget();
      mine.slowed = true;
      await change((state) => ({ state: penalized(state, Date.now(), rate, retryAfterSeconds), result: undefined }));
    },
    async ok() {
      if (mine.slowed) mine.oks += 1;
    },
  };
}

type Stored = Partial<BucketState>;

/** Compares and swaps, so that nobody waits for a lock while somebody else's request is planned. */
async function changeBucket<T>(connectionId: string, restore: (stored: Stored) => BucketState, apply: Change<T>): Promise<T> {
  const db = await database();
  const mine = eq(buckets.connectionId, connectionId);
  for (;;) {
    const [held] = await db
      .select({ state: sql<Stored>`${buckets.state}` })
      .from(buckets)
      .where(mine);
    const before = restore(held?.state ?? {});
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
