import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";

const KEY = "cleanup";
const LEASE_S = 120;
const owner = randomUUID();

/** One process at a time cleans; one that dies is followed two minutes later. Taking it again is keeping it; false: another process has it. */
export async function takeCleanup(): Promise<boolean> {
  const db = await database();
  const taken = await rows<{ key: string }>(
    db,
    sql`insert into settings (key, value) values (${KEY}, jsonb_build_object('owner', ${owner}::text, 'until', extract(epoch from now()) + ${LEASE_S}::int))
      on conflict (key) do update set value = excluded.value
      where settings.value ->> 'owner' = ${owner} or (settings.value ->> 'until')::float8 < extract(epoch from now())
      returning key`,
  );
  return taken.length > 0;
}

export async function endCleanup(): Promise<void> {
  const db = await database();
  await rows(db, sql`delete from settings where key = ${KEY} and value ->> 'owner' = ${owner}`);
}
