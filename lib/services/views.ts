import "server-only";
import { and, asc, count, eq, or, sql } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { users, viewOrders, views } from "@/lib/db/schema";
import { builtIn, FIRST_VIEW } from "@/lib/model/built-in-views";
import { AppError } from "@/lib/model/errors";
import { atLeast } from "@/lib/model/role";
import type { ArrangeViews, CreateView, UpdateView, View, Views } from "@/lib/model/view";
import { healViewAddress } from "@/lib/model/view-address";
import { type Actor, needRole } from "./actor";
import { orderViews } from "./view-order";

type Row = typeof views.$inferSelect;
const MAX_VIEWS = 100;

/** One's own and the team's; those of other persons are not there. */
export async function listViews(actor: Actor): Promise<Views> {
  needRole(actor, "viewer");
  const db = await database();
  const [rows, [held]] = await Promise.all([
    db.select().from(views).where(visible(actor)).orderBy(asc(views.createdAt), asc(views.id)),
    db.select().from(viewOrders).where(eq(viewOrders.userId, actor.id)),
  ]);
  const order = orderViews(
    held?.order ?? [],
    rows.map(({ id }) => id),
  );
  const start = held?.start ?? FIRST_VIEW;
  return { views: rows.map((row) => shown(actor, row)), order, start: order.includes(start) ? start : FIRST_VIEW };
}

const visible = (actor: Actor) => or(eq(views.ownerId, actor.id), eq(views.team, true));

function shown(actor: Actor, row: Row): View {
  const reason = reasonNot(actor, row);
  return {
    id: row.id,
    title: row.title,
    address: healViewAddress(row.address),
    team: row.team,
    mine: row.ownerId === actor.id,
    can: { update: reason === undefined, ...(reason && { reason }) },
  };
}

const reasonNot = (actor: Actor, { team }: Pick<Row, "team">): string | undefined =>
  !team || atLeast(actor.role, "editor") ? undefined : `Your role is ${actor.role}: only editors and above change the team's views.`;

export async function createView(actor: Actor, { title, address, team = false }: CreateView): Promise<View> {
  needRole(actor, team ? "editor" : "viewer");
  const db = await database();
  return db.transaction(async (tx) => {
    await onePersonAtATime(tx, actor);
    const [held] = await tx.select({ n: count() }).from(views).where(eq(views.ownerId, actor.id));
    if ((held?.n ?? 0) >= MAX_VIEWS)
      throw new AppError("invalid", `You have ${MAX_VIEWS} views, which is the most a person can have. Delete one first.`);
    const [row] = await tx.insert(views).values({ ownerId: actor.id, title, address, team }).returning();
    return shown(actor, row ?? gone());
  });
}

async function onePersonAtATime(tx: Tx, actor: Actor): Promise<void> {
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for("no key update");
  if (!known) throw new AppError("unauthenticated", "This account is not there any more.");
}

/** Only who made a team's view can take it back from the team. */
export async function updateView(actor: Actor, id: string, { title, address, team }: UpdateView): Promise<View> {
  const db = await database();
  return db.transaction(async (tx) => {
    const row = await changeable(tx, actor, id);
    if (team === true) needRole(actor, "editor");
    if (team === false && row.ownerId !== actor.id)
      throw new AppError("forbidden", "Only who made this view can take it back from the team. Save it again for yourself.");
    const [changed] = await tx
      .update(views)
      .set({
        ...(title !== undefined && { title }),
        ...(address !== undefined && { address }),
        ...(team !== undefined && { team }),
        updatedAt: new Date(),
      })
      .where(eq(views.id, id))
      .returning();
    return shown(actor, changed ?? gone());
  });
}

export async function removeView(actor: Actor, id: string): Promise<void> {
  const db = await database();
  await db.transaction(async (tx) => {
    await changeable(tx, actor, id);
    await tx.delete(views).where(eq(views.id, id));
  });
}

async function changeable(tx: Tx, actor: Actor, id: string): Promise<Row> {
  needRole(actor, "viewer");
  const [row = gone()] = await tx
    .select()
    .from(views)
    .where(and(eq(views.id, id), visible(actor)))
    .for("update");
  const reason = reasonNot(actor, row);
  if (reason !== undefined) throw new AppError("forbidden", reason);
  return row;
}

/** For this person alone. Ids that name nothing are left out, and what was not named comes last. */
export async function arrangeViews(actor: Actor, { order, start }: ArrangeViews): Promise<Views> {
  const held = await listViews(actor);
  if (start !== undefined && !held.order.includes(start)) gone();
  const saved = held.views.map(({ id }) => id);
  const set = {
    ...(order !== undefined && { order: orderViews(order, saved) }),
    ...(start !== undefined && { start: start === FIRST_VIEW ? null : start }),
  };
  if (Object.keys(set).length === 0) return held;
  const db = await database();
  await db.transaction(async (tx) => {
    await onePersonAtATime(tx, actor);
    await tx
      .insert(viewOrders)
      .values({ userId: actor.id, ...set })
      .onConflictDoUpdate({ target: viewOrders.userId, set });
  });
  return listViews(actor);
}

/** The address that "/" stands for, without "?"; null when that is the library itself. */
export function startOf({ views: saved, start }: Views): string | null {
  if (start === FIRST_VIEW) return null;
  const view = builtIn(start) ?? saved.find(({ id }) => id === start);
  return view ? [view.address, `tab=${start}`].filter(Boolean).join("&") : null;
}

/** When a member goes, what the team sees stays with whoever is named. */
export async function passTeamViews(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .update(views)
    .set({ ownerId: to, updatedAt: sql`now()` })
    .where(and(eq(views.ownerId, from), eq(views.team, true)));
}

function gone(): never {
  throw new AppError("not_found", "This view does not exist (any more).");
}
