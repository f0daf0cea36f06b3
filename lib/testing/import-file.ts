import type { Import, UpdateImport } from "@/lib/model/import";
import { createImport, updateImport } from "@/lib/services/imports";
import { owner, type Place } from "./world";

/** Rows as CSV, every cell in quotes. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ","): Uint8Array =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join("\r\n"));

/** A file brought for a place, and then changed as a person would on the screen. */
export async function bring(
  place: Pick<Place, "id" | "scope"> | null,
  content: Uint8Array | readonly (readonly string[])[],
  change?: UpdateImport,
  name = "people.csv",
): Promise<Import> {
  const bytes = content instanceof Uint8Array ? content : csv(content);
  const made = await createImport(owner, { name, ...(place && { connection: place.id }) }, bytes);
  const scoped = { ...(place?.scope !== undefined && { scope: place.scope }), ...change };
  return Object.keys(scoped).length > 0 ? updateImport(owner, made.id, scoped) : made;
}
