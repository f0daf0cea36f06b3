import "server-only";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas, sharePersonas, shares, shareUnlocks } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { Shared, SharedPersona } from "@/lib/model/share";
import { cutFields } from "@/lib/model/share-fields";
import { randomToken, sha256 } from "@/lib/server/digest";
import { getSource } from "@/lib/sources/registry";
import { verifyPassword } from "./auth/password";
import { effectiveReadAt, type PersonaRow } from "./persona-view";
import { throttle } from "./throttle";

type ShareRow = typeof shares.$inferSelect;

/** Missing, mistyped, expired, turned off: one answer, so that nothing can be learnt from it. */
const nothing = () => new AppError("not_found", "This link does not lead anywhere (any more). Ask whoever sent it for a new one.");

const UNLOCK_HOURS = 12;

export type Opened = { shared: Shared; allowExport: boolean } | { locked: true };

/** What a visitor may see: cut to the link's fields here, before anything leaves the server. `unlock` is the visitor's cookie for a guarded link. */
export async function openShare(token: string, unlock: string | undefined): Promise<Opened> {
  const share = await liveShare(token);
  if (share.passwordHash !== null && !(await isUnlocked(share, unlock))) return { locked: true };
  return { shared: await cut(share), allowExport: share.allowExport };
}

export async function countView(token: string): Promise<void> {
  const db = await database();
  await db
    .update(shares)
    .set({ views: sql`${shares.views} + 1`, lastViewAt: sql`now()` })
    .where(eq(shares.tokenHash, sha256(token)));
}

async function liveShare(token: string): Promise<ShareRow> {
  if (!/^[\w-]{43}$/.test(token)) throw nothing();
  const db = await database();
  const [share] = await db
    .select()
    .from(shares)
    .where(and(eq(shares.tokenHash, sha256(token)), eq(shares.on, true), or(isNull(shares.expiresAt), gt(shares.expiresAt, sql`now()`))));
  if (!share) throw nothing();
  return share;
}

async function isUnlocked(share: ShareRow, unlock: string | undefined): Promise<boolean> {
  if (!unlock) return false;
  const db = await database();
  const [found] = await db
    .select({ id: shareUnlocks.shareId })
    .from(shareUnlocks)
    .where(
      and(
        eq(shareUnlocks.tokenHash, sha256(unlock)),
        eq(shareUnlocks.shareId, share.id),
        eq(shareUnlocks.epoch, share.epoch),
        gt(shareUnlocks.expiresAt, sql`now()`),
      ),
    );
  return found !== undefined;
}

/** The right password gives a cookie value; ten guesses a minute and link, counted before they are checked. */
export async function unlockShare(token: string, password: string): Promise<string> {
  const share = await liveShare(token);
  if (share.passwordHash === null) throw new AppError("invalid", "This link needs no password.");
  await throttle(`share:${share.id}`, { limit: 10, windowSeconds: 60 });
  if (!(await verifyPassword(share.passwordHash, password))) throw new AppError("forbidden", "That is not the password of this link.");
  const unlock = randomToken(32);
  const db = await database();
  await db.insert(shareUnlocks).values({
    tokenHash: sha256(unlock),
    shareId: share.id,
    epoch: share.epoch,
    expiresAt: sql`now() + ${`${UNLOCK_HOURS} hours`}::interval`,
  });
  return unlock;
}

async function cut(share: ShareRow): Promise<Shared> {
  const db = await database();
  const found = await db
    .select({ row: personas, readAt: connections.readAt })
    .from(sharePersonas)
    .innerJoin(personas, eq(personas.id, sharePersonas.personaId))
    .innerJoin(connections, eq(connections.id, personas.connectionId))
    .where(eq(sharePersonas.shareId, share.id))
    .orderBy(sharePersonas.position);
  const people = found.filter(({ row }) => row.state !== "deleted").map(({ row, readAt }) => cutPersona(row, readAt, share));
  return { personas: people, asOf: new Date().toISOString() };
}

function cutPersona(row: PersonaRow, readAt: Date | null, share: ShareRow): SharedPersona {
  const source = getSource(row.source);
  const { fields, values } = cutFields(source.fields, row.values, new Set(share.fields));
  return {
    portrait: row.id,
    name: share.fields.includes("name") ? row.name : null,
    sourceLabel: source.label,
    fields,
    values,
    state: row.state,
    readAt: effectiveReadAt(row, readAt).toISOString(),
  };
}
