import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { presences } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { Beat, Editor } from "@/lib/model/presence";
import { type Actor, needRole } from "./actor";

/** A form that said nothing for so long is taken for closed. */
export const PRESENCE_OVER_S = 25;
/** A browser slows the clock of a hidden tab to once a minute; whoever comes back within this never left. */
const SAME_VISIT_S = 90;
const SWEEP_S = 600;

/** Who else has a form of this persona open, longest first. */
export async function listEditors(actor: Actor, id: string): Promise<Editor[]> {
  needRole(actor, "viewer");
  return ask(actor, id, sql`select 1`);
}

/** One form says that it is open, or over, and hears who else is there. */
export async function beatPresence(actor: Actor, id: string, { tab, editing }: Beat): Promise<Editor[]> {
  needRole(actor, "editor");
  return ask(actor, id, editing ? open(actor, tab) : over(actor, id, tab));
}

const ago = (seconds: number): SQL => sql`now() - make_interval(secs => ${seconds}::int)`;

const open = (actor: Actor, tab: string): SQL => sql`
  insert into ${presences} (persona_id, user_id, tab, name)
  select known.id, person.id, ${tab}, ${actor.name} from known, users person where person.id = ${actor.id}
  on conflict (persona_id, user_id, tab) do update set name = excluded.name, seen_at = now(),
    since = case when ${presences.seenAt} < ${ago(SAME_VISIT_S)} then now() else ${presences.since} end`;

/** Takes what died long ago with it; rows that somebody else holds are left to them, so nobody waits for anybody. */
const over = (actor: Actor, id: string, tab: string): SQL => sql`
  delete from ${presences} where (persona_id, user_id, tab) in (
    select persona_id, user_id, tab from ${presences}
    where (persona_id = ${id} and user_id = ${actor.id} and tab = ${tab}) or seen_at < ${ago(SWEEP_S)}
    for update skip locked)`;

type Found = { user: string | null; name: string; since: number };

async function ask(actor: Actor, id: string, said: SQL): Promise<Editor[]> {
  const found = await rows<Found>(
    await database(),
    sql`with known as (select id from personas where id = ${id}), said as (${said})
      select other.user_id as "user", other.name, other.since from known left join lateral (
        select user_id, min(name) as name, (extract(epoch from min(since)) * 1000)::float8 as since from ${presences}
        where persona_id = known.id and user_id <> ${actor.id} and seen_at > ${ago(PRESENCE_OVER_S)}
        group by user_id) other on true
      order by other.since, other.user_id`,
  );
  if (found.length === 0) throw new AppError("not_found", "This persona is not in the library (any more).");
  return found.flatMap(({ user, name, since }) => (user === null ? [] : [{ user, name, since: new Date(since).toISOString() }]));
}
