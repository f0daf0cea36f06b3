import "server-only";
import { desc, eq, inArray, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas, sharePersonas, shares } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { atLeast } from "@/lib/model/role";
import type { CreatedShare, CreateShare, Share, UpdateShare } from "@/lib/model/share";
import { randomToken, sha256 } from "@/lib/server/digest";
import { env } from "@/lib/server/env";
import { type Actor, needRole } from "./actor";
import { hashPassword } from "./auth/password";
import { personaWhere } from "./persona-filter";

type ShareRow = typeof shares.$inferSelect;
const MAX_PERSONAS = 200;

/** The link is in the answer and nowhere else: only a hash of its token is kept. */
export async function createShare(actor: Actor, input: CreateShare): Promise<CreatedShare> {
  needRole(actor, "editor");
  const ids = await personasOf(input.select);
  const token = randomToken(32);
  const expiresAt = future(input.expiresAt);
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  const db = await database();
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(shares)
      .values({
        tokenHash: sha256(token),
        label: input.label || null,
        fields: input.fields,
        passwordHash,
        expiresAt,
        allowExport: input.allowExport ?? false,
        userId: actor.id,
        by: actor.name,
      })
      .returning({ id: shares.id });
    if (!row) throw new AppError("internal", "The link could not be stored.");
    await tx.insert(sharePersonas).values(ids.map((personaId, position) => ({ shareId: row.id, personaId, position })));
    return row.id;
  });
  return { id, url: urlOf(token) };
}

const urlOf = (token: string) => `${env().APP_URL}/s/${token}`;

function future(expiresAt: string | null | undefined): Date | null {
  if (!expiresAt) return null;
  const at = new Date(expiresAt);
  if (at.getTime() <= Date.now())
    throw new AppError("invalid", "This end lies in the past. Choose a later one.", {
      issues: [{ path: ["expiresAt"], message: "Must lie in the future." }],
    });
  return at;
}

async function personasOf(select: CreateShare["select"]): Promise<string[]> {
  const db = await database();
  const where = "ids" in select ? inArray(personas.id, select.ids) : personaWhere(select.query);
  const found = await db
    .select({ id: personas.id })
    .from(personas)
    .where(where)
    .orderBy(personas.nameKey, personas.id)
    .limit(MAX_PERSONAS + 1);
  const ids = "ids" in select ? [...new Set(select.ids)].filter((id) => found.some((row) => row.id === id)) : found.map((row) => row.id);
  if (ids.length > MAX_PERSONAS) throw new AppError("too_large", `A link holds at most ${MAX_PERSONAS} personas.`);
  if (ids.length === 0 || ("ids" in select && ids.length < new Set(select.ids).size))
    throw new AppError("not_found", "Some of these personas are not in the library (any more).");
  return ids;
}

/** Everybody's for admins, one's own for others. */
export async function listShares(actor: Actor): Promise<Share[]> {
  needRole(actor, "viewer");
  const db = await database();
  const rows = await db
    .select()
    .from(shares)
    .where(atLeast(actor.role, "admin") ? undefined : eq(shares.userId, actor.id))
    .orderBy(desc(shares.createdAt));
  return viewShares(rows);
}

async function viewShares(rows: ShareRow[]): Promise<Share[]> {
  if (rows.length === 0) return [];
  const db = await database();
  const members = await db
    .select({ shareId: sharePersonas.shareId, id: personas.id, name: personas.name })
    .from(sharePersonas)
    .innerJoin(personas, eq(personas.id, sharePersonas.personaId))
    .where(
      inArray(
        sharePersonas.shareId,
        rows.map((r) => r.id),
      ),
    )
    .orderBy(sharePersonas.position);
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    personas: members.filter((m) => m.shareId === row.id).map(({ id, name }) => ({ id, name })),
    fields: row.fields,
    password: row.passwordHash !== null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    allowExport: row.allowExport,
    state: !row.on ? "off" : row.expiresAt && row.expiresAt <= new Date() ? "expired" : "on",
    views: row.views,
    lastViewAt: row.lastViewAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    by: row.by,
  }));
}

/** In force with the next request; what was unlocked before is locked again. */
export async function updateShare(actor: Actor, id: string, input: UpdateShare): Promise<Share> {
  await ownShare(actor, id);
  const db = await database();
  const [row] = await db
    .update(shares)
    .set({
      ...(input.label !== undefined && { label: input.label || null }),
      ...(input.fields !== undefined && { fields: input.fields }),
      ...(input.password !== undefined && { passwordHash: input.password === null ? null : await hashPassword(input.password) }),
      ...(input.expiresAt !== undefined && { expiresAt: future(input.expiresAt) }),
      ...(input.on !== undefined && { on: input.on }),
      ...(input.allowExport !== undefined && { allowExport: input.allowExport }),
      epoch: sql`${shares.epoch} + 1`,
    })
    .where(eq(shares.id, id))
    .returning();
  const [view] = await viewShares(row ? [row] : []);
  if (!view) throw gone();
  return view;
}

/** A new address; the old one ends at once. */
export async function rotateShare(actor: Actor, id: string): Promise<CreatedShare> {
  await ownShare(actor, id);
  const token = randomToken(32);
  const db = await database();
  await db
    .update(shares)
    .set({ tokenHash: sha256(token), epoch: sql`${shares.epoch} + 1` })
    .where(eq(shares.id, id));
  return { id, url: urlOf(token) };
}

export async function removeShare(actor: Actor, id: string): Promise<void> {
  await ownShare(actor, id);
  const db = await database();
  await db.delete(shares).where(eq(shares.id, id));
}

/** One's own, or anybody's for admins; another's is not there at all. */
async function ownShare(actor: Actor, id: string): Promise<ShareRow> {
  needRole(actor, "editor");
  const db = await database();
  const [row] = await db.select().from(shares).where(eq(shares.id, id));
  if (!row || (row.userId !== actor.id && !atLeast(actor.role, "admin"))) throw gone();
  return row;
}

const gone = () => new AppError("not_found", "This link does not exist (any more).");
