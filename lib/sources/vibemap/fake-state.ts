import type { JsonObject } from "@/lib/model/json";

export type VibemapProject = {
  id: string;
  name: string;
  original_prompt: string | null;
  current_prompt: string | null;
  model: string | null;
  status: "draft" | "active" | "archived";
  app_architecture_prefs: string[];
  created_at: string;
  updated_at: string;
};

/** The row as it is stored; `slug` and `embedding` are added when it leaves. */
export type VibemapRow = { [column: string]: JsonObject[string] } & {
  id: string;
  project_id: string;
  name: string;
  created_at: string;
  updated_at: string;
};

/** `foreignProjects` are ids that exist but belong to somebody else. */
export type VibemapState = { projects: VibemapProject[]; personas: VibemapRow[]; foreignProjects: string[] };

export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** A stand-in for the long vector that raw rows may carry (vibemap.md section 3). */
function embeddingOf(row: VibemapRow, length: number): number[] {
  const seed = [...row.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return Array.from({ length }, (_, index) => Number(Math.sin(seed + index * 0.7).toFixed(4)));
}

export const publicRow = (row: VibemapRow, embeddingLength: number): JsonObject => ({
  ...structuredClone(row),
  slug: slugOf(row.name),
  embedding: embeddingOf(row, embeddingLength),
});
