import { ROLES, type Role } from "@/lib/model/role";

export const ROLE_WORDS: Record<Role, { label: string; hint: string }> = {
  viewer: { label: "Viewer", hint: "Reads everything" },
  editor: { label: "Editor", hint: "Changes personas, runs batches, makes links" },
  admin: { label: "Admin", hint: "Also manages connections and everybody’s links" },
  owner: { label: "Owner", hint: "Also manages the team" },
};

export const ROLE_OPTIONS = ROLES.map((value) => ({ value, ...ROLE_WORDS[value] }));
