import "server-only";
import { database } from "@/lib/db/client";
import { pacer } from "@/lib/server/pace";
import type { RemotePersona } from "@/lib/sources/source";
import { type Home, type Seen, takeRows } from "./mirror";
import { type Incoming, incoming, knownRows, settled } from "./mirror-known";
import { movePersonas, namePlaces, scopeMoves } from "./mirror-scopes";

const LOOK = 250;
const TARGET_MS = 12;
const LEAST = 5;
const MOST = 60;

export type Taken = { ids: Map<string, string>; written: number };

/**
 * Takes any number of rows into the mirror. Each slice is a short transaction of its own and others have their turn in between,
 * so a read never waits for the whole page; what a crash leaves undone the next read completes. `between` runs every 250 rows, with the number taken so far, and may throw to stop.
 */
export async function mirrorPage(
  home: Home,
  remotes: readonly RemotePersona[],
  seen: Seen,
  between: (taken: number) => Promise<void> = async () => {},
): Promise<Taken> {
  const ids = new Map<string, string>();
  let written = 0;
  await namePlaces(await database(), home.id, remotes);
  for (let at = 0; at < remotes.length; at += LOOK) {
    const open = await compare(home, remotes.slice(at, at + LOOK), seen, ids);
    written += await write(home, open, seen, ids);
    await between(ids.size);
  }
  return { ids, written };
}

/** What has to be written; the ids of the rest are noted, and their places corrected. */
async function compare(home: Home, remotes: readonly RemotePersona[], seen: Seen, ids: Map<string, string>): Promise<Incoming[]> {
  const db = await database();
  const pace = pacer();
  const known = await knownRows(
    db,
    home.id,
    remotes.map((remote) => remote.sourceId),
  );
  const open: Incoming[] = [];
  const same: RemotePersona[] = [];
  for (const remote of remotes) {
    await pace();
    const row = incoming(home, remote);
    const held = known.get(remote.sourceId);
    if (!held || !settled(held, row, seen)) {
      open.push(row);
      continue;
    }
    ids.set(remote.sourceId, held.id);
    same.push(remote);
  }
  const moves = await scopeMoves(db, home.id, same, ids);
  if (moves.gone.length + moves.added.length > 0) await db.transaction((tx) => movePersonas(tx, moves));
  await pace();
  return open;
}

/** Slices grow and shrink so that each keeps the line for about 12 ms, however long the texts are. */
async function write(home: Home, rows: readonly Incoming[], seen: Seen, ids: Map<string, string>): Promise<number> {
  const db = await database();
  const pace = pacer();
  let written = 0;
  let size = 8;
  for (let at = 0; at < rows.length; ) {
    const slice = rows.slice(at, at + size);
    const began = performance.now();
    const taken = await db.transaction((tx) => takeRows(tx, home, slice, seen));
    for (const [sourceId, id] of taken.ids) ids.set(sourceId, id);
    written += taken.written;
    at += slice.length;
    size = Math.max(LEAST, Math.min(MOST, size * 2, Math.round((slice.length * TARGET_MS) / (performance.now() - began))));
    await pace();
  }
  return written;
}
