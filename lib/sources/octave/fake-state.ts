import type { Json, JsonObject } from "@/lib/model/json";

export type OctaveUser = { oId: string; firstName: string | null; lastName: string | null };

/** The persona as `persona/get` answers it (octave.md section 2), and `offerings`, which never leaves the fake. */
export type OctaveRow = {
  oId: string;
  name: string | null;
  internalName: string | null;
  description: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  archivedAt: string | null;
  deletedAt: string | null;
  unrecognized: boolean;
  rejected: boolean;
  active: boolean;
  data: JsonObject;
  qualifyingQuestions: Json;
  user: OctaveUser;
  workspace: { oId: string };
  offerings: string[];
};

export type OctaveOffering = {
  oId: string;
  name: string;
  internalName: string | null;
  description: string | null;
  active: boolean;
  createdAt: string;
  type: "PRODUCT" | "SERVICE";
  data: JsonObject;
  user: OctaveUser;
  workspace: { oId: string };
};

export type OctavePlaybook = { oId: string; name: string; description: string; productOId: string; personaOIds: string[] };

export type OctaveRevision = {
  revisionOId: string;
  summary: string;
  entityName: string;
  entityOId: string;
  createdAt: string;
  authorName: string;
  authorOId: string;
  oldEntity: JsonObject | null;
  newEntity: JsonObject;
};

/** `me` is the person the keys belong to; `credits` are those of the workspace. */
export type OctaveState = {
  workspace: { oId: string; name: string; domain: string };
  me: OctaveUser;
  credits: { used: number; max: number };
  personas: OctaveRow[];
  offerings: OctaveOffering[];
  playbooks: OctavePlaybook[];
  revisions: OctaveRevision[];
};

export const publicRow = ({ offerings: _, ...row }: OctaveRow): JsonObject => structuredClone(row);
