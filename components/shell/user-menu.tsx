"use client";

import { LogOut } from "lucide-react";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { whenFree } from "@/lib/client/leave-guard";
import type { Role } from "@/lib/model/role";
import { AppearanceChoices } from "./appearance-menu";

export type ShellUser = { id: string; name: string; email: string; role: Role };

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.[0] ?? "?"}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
};

/** A form with unsaved work asks before the session ends. */
export const signOut = (): void => whenFree(() => void endSession());

async function endSession(): Promise<void> {
  try {
    await api.post("/api/auth/sign-out", {});
    location.assign("/sign-in");
  } catch (error) {
    notify({ tone: "danger", title: "You are still signed in", description: error instanceof Error ? error.message : "Try again." });
  }
}

export function UserMenu({ user }: { user: ShellUser }) {
  const trigger = (
    <button
      type="button"
      aria-label={`${user.name}: appearance and sign-out`}
      className="flex min-h-9 min-w-0 items-center gap-2 rounded-md px-2 hover:bg-hover lg:flex-1"
    >
      <span aria-hidden className="grid size-6 flex-none place-items-center rounded-full bg-ink text-[0.6875rem] font-strong text-surface">
        {initials(user.name)}
      </span>
      <span className="truncate max-lg:hidden">{user.name}</span>
    </button>
  );
  return (
    <Menu trigger={trigger} side="top" align="start" label="You">
      <div className="px-2 py-1">
        <div className="truncate font-medium">{user.name}</div>
        <div className="truncate text-sm text-muted">
          {user.email}, {user.role}
        </div>
      </div>
      <MenuSeparator />
      <AppearanceChoices />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
