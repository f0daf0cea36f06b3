import "server-only";
import { sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { AppError } from "@/lib/model/errors";
import { sha256 } from "@/lib/server/digest";

type Limit = { limit: number; windowSeconds: number };

const PRUNE_EVERY = 50;

/** Counts this attempt, then checks: `limit` of them pass per window, however many arrive at once and in how many processes. Throws `rate_limited`. */
export async function throttle(key: string, { limit, windowSeconds }: Limit, detail = "Too many attempts."): Promise<void> {
  const db = await database();
  const until = sql`now() + make_interval(secs => ${windowSeconds})`;
  const over = sql`throttles.reset_at <= now()`;
  const [row] = await rows<{ count: number; wait: number }>(
    db,
    sql`insert into throttles (key, count, reset_at) values (${sha256(key, "base64url")}, 1, ${until})
        on conflict (key) do update set
          count = case when ${over} then 1 else least(throttles.count, 1000000) + 1 end,
          reset_at = case when ${over} then ${until} else throttles.reset_at end
        returning count, ceil(extract(epoch from reset_at - now()))::int as wait`,
  );
  const { count, wait } = row ?? { count: 0, wait: 0 };
  if (count === 1 && Math.random() * PRUNE_EVERY < 1) await rows(db, sql`delete from throttles where reset_at < now() - interval '1 hour'`);
  if (count <= limit) return;
  const retryAfter = Math.max(1, wait);
  throw new AppError("rate_limited", `${detail} Try again in ${retryAfter} s.`, { retryAfter });
}

/** Whoever has proved to be the right one starts counting anew. */
export async function forgive(key: string): Promise<void> {
  await rows(await database(), sql`delete from throttles where key = ${sha256(key, "base64url")}`);
}
