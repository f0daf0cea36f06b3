"use client";

import { createContext, type ReactNode, use } from "react";
import type { Role } from "@/lib/model/role";
import type { ShellUser } from "./user-menu";

const User = createContext<ShellUser | null>(null);

export const ShellUserProvider = ({ user, children }: { user: ShellUser; children: ReactNode }) => <User value={user}>{children}</User>;

export const useShellUser = (): ShellUser | null => use(User);

const RANK: Record<Role, number> = { viewer: 0, editor: 1, admin: 2, owner: 3 };

/** For what to offer; the server decides. */
export function useAtLeast(role: Role): boolean {
  const user = use(User);
  return user !== null && RANK[user.role] >= RANK[role];
}
