import "server-only";
import { and, asc, desc, eq, ne } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { sessions, users } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { CreateMember, Member } from "@/lib/model/member";
import type { Role } from "@/lib/model/role";
import { roleSchema } from "@/lib/model/role-schema";
import { type Actor, needRole } from "./actor";
import { createUser } from "./users";
import { passTeamViews } from "./views";

type Row = typeof users.$inferSelect;

const shown = ({ id, name, email, role, createdAt }: Row): Member => ({
  id,
  name,
  email,
  role: roleSchema.parse(role),
  createdAt: createdAt.toISOString(),
});

export async function listMembers(actor: Actor): Promise<{ data: Member[] }> {
  needRole(actor, "admin");
  const db = await database();
  return { data: (await db.select().from(users).orderBy(asc(users.createdAt), asc(users.id))).map(shown) };
}

export async function createMember(actor: Actor, member: CreateMember): Promise<Member> {
  needRole(actor, "owner");
  return createUser(member);
}

/** Ends the member's sessions, so that the new role holds from the next request on. */
export async function updateMember(actor: Actor, id: string, { role }: { role: Role }): Promise<Member> {
  needRole(actor, "owner");
  const db = await database();
  return db.transaction(async (tx) => {
    const member = await locked(tx, id);
    if (member.role === role) return shown(member);
    if (role !== "owner") await keepOneOwner(tx, id);
    await tx.delete(sessions).where(eq(sessions.userId, id));
    const [row] = await tx.update(users).set({ role, updatedAt: new Date() }).where(eq(users.id, id)).returning();
    return shown(row ?? missing());
  });
}

/** Sessions, password and private views go with the member; the team keeps its views, and what the member did stays in the history. */
export async function removeMember(actor: Actor, id: string): Promise<void> {
  needRole(actor, "owner");
  const db = await database();
  await db.transaction(async (tx) => {
    await locked(tx, id);
    await keepOneOwner(tx, id);
    const [heir] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.role, "owner"), ne(users.id, id)))
      .orderBy(desc(eq(users.id, actor.id)), asc(users.createdAt))
      .limit(1);
    if (heir) await passTeamViews(tx, id, heir.id);
    await tx.delete(users).where(eq(users.id, id));
  });
}

/** Owners are locked first and in one order, so that two owners who demote each other cannot both succeed. */
async function locked(tx: Tx, id: string): Promise<Row> {
  await tx.select({ id: users.id }).from(users).where(eq(users.role, "owner")).orderBy(asc(users.id)).for("update");
  const [row] = await tx.select().from(users).where(eq(users.id, id)).for("update");
  return row ?? missing();
}

async function keepOneOwner(tx: Tx, id: string): Promise<void> {
  const owners = await tx.select({ id: users.id }).from(users).where(eq(users.role, "owner"));
  if (owners.length === 1 && owners[0]?.id === id) {
    throw new AppError("conflict", "This is the last owner. Make somebody else an owner first.");
  }
}

function missing(): never {
  throw new AppError("not_found", "This member is not there any more.");
}
