import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { connections, scopes } from "@/lib/db/schema";
import { hint, seal } from "@/lib/server/seal";
import { secretContext } from "@/lib/services/calls";
import { mirrorPersonas } from "@/lib/services/mirror";
import { createOwner, setupState } from "@/lib/services/setup";
import type { Call } from "@/lib/sources/call";
import { collect } from "@/lib/sources/paging";
import { getSource } from "@/lib/sources/registry";
import type { RemotePersona, Scope, Source } from "@/lib/sources/source";
import type { NamedFake } from "../fakes";
import { fakeCall } from "../plain-call";
import { grownFakes } from "./grown";
import { OWNER } from "./owner";

const SLICE = 500;

/** Fills the database of this process: an owner, a paused connection per source, and `count` personas through the code that takes in every read. */
export async function seed(count: number): Promise<void> {
  if ((await setupState()).needsOwner) await createOwner(OWNER);
  const db = await database();
  for (const named of grownFakes(count)) await fill(named);
  await rows(db, sql`update personas set state = 'missing' where state = 'active' and hashtext(source_id) % 97 = 0`);
  await rows(db, sql`update personas set state = 'deleted', changed_at = read_at where state = 'active' and hashtext(source_id) % 89 = 0`);
  await rows(db, sql`vacuum analyze`);
}

async function fill({ name, key, fake }: NamedFake): Promise<void> {
  const db = await database();
  const source = getSource(name);
  const call = fakeCall(fake, source.authorize({ apiKey: key }));
  const places = await source.scopes(call);
  const id = randomUUID();
  const readAt = new Date();
  await db.insert(connections).values({
    id,
    source: name,
    label: source.label,
    origin: source.origin,
    secret: seal(JSON.stringify({ apiKey: key }), secretContext(id, source.origin)),
    keyHint: hint(key),
    keySetBy: "Environment",
    createdBy: "Environment",
    fromEnv: true,
    paused: true,
    readAt,
    triedAt: readAt,
    account: await source.check(call),
  });
  if (places.length > 0) await db.insert(scopes).values(places.map((place) => ({ ...place, connectionId: id })));
  const remotes = await placed(source, call, places);
  for (let from = 0; from < remotes.length; from += SLICE)
    await db.transaction((tx) => mirrorPersonas(tx, { id, source }, remotes.slice(from, from + SLICE), { readAt, via: "connect" }));
}

/** Everything a source lists; where its rows do not say where they belong, each place is asked for its own. */
async function placed(source: Source, call: Call, places: readonly Scope[]): Promise<RemotePersona[]> {
  const all = await collect(source.list(call));
  if (!all.some((remote) => remote.scopes === undefined)) return all;
  const found = new Map<string, Scope[]>();
  for (const place of places)
    for (const { sourceId } of await collect(source.list(call, { scope: place.id })))
      found.set(sourceId, [...(found.get(sourceId) ?? []), place]);
  return all.map((remote) => ({ ...remote, scopes: found.get(remote.sourceId) ?? [] }));
}
