import "server-only";
import { randomUUID } from "node:crypto";
import { database, type Tx } from "@/lib/db/client";
import { accounts, users } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { CreateMember, Member } from "@/lib/model/member";
import { hashPassword } from "./auth/password";

type NewUser = Omit<CreateMember, "password"> & { passwordHash: string };

/** Throws `conflict` when the address is taken. */
export async function insertUser(tx: Tx, { name, email, role, passwordHash }: NewUser): Promise<Member> {
  const id = randomUUID();
  const [row] = await tx.insert(users).values({ id, name, email, role }).onConflictDoNothing({ target: users.email }).returning();
  if (!row)
    throw new AppError("conflict", `${email} already belongs to a member.`, {
      issues: [{ path: ["email"], message: "Already a member." }],
    });
  await tx.insert(accounts).values({ id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: passwordHash });
  return { id, name, email, role, createdAt: row.createdAt.toISOString() };
}

/** Checks nobody's rights: for the members service, invitations and tests. */
export async function createUser({ password, ...user }: CreateMember): Promise<Member> {
  const [db, passwordHash] = [await database(), await hashPassword(password)];
  return db.transaction((tx) => insertUser(tx, { ...user, passwordHash }));
}
