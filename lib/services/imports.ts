import "server-only";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { imports } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { Import } from "@/lib/model/import";
import { defaultMatch, guessSeparator } from "@/lib/model/import-defaults";
import { listSources } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { defaultUnmatched } from "./import-change";
import { placeColumns } from "./import-columns";
import { inParts, storeParts } from "./import-parts";
import { readFile } from "./import-read";
import { importRules } from "./import-rules";
import { batchOf, gone, type ImportRow, importRow, viewImport } from "./import-view";

export { updateImport } from "./import-change";

/** Reads a file, finds where its columns go, and keeps it. Throws `invalid` and `too_large` for what cannot be read, naming the row; nothing is kept then. */
export async function createImport(actor: Actor, input: { name: string; connection?: string }, bytes: Uint8Array): Promise<Import> {
  needRole(actor, "editor");
  if (bytes.byteLength === 0) throw new AppError("invalid", "This file is empty.");
  const rules = await importRules(input.connection ?? null);
  const { columns: read, ...told } = await readFile(inParts(bytes), { sources: listSources() }, rules.isTitle);
  const columns = placeColumns(read, rules);
  const db = await database();
  const row = await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(imports)
      .values({
        userId: actor.id,
        by: actor.name,
        name: input.name,
        size: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        ...told,
        columns,
        listSeparator: guessSeparator(columns, rules.fields),
        connectionId: rules.connection?.id ?? null,
        match: defaultMatch(columns, rules.fields, rules.connection !== null),
        unmatched: defaultUnmatched(rules),
      })
      .returning();
    if (made) await storeParts(tx, made.id, bytes);
    return made as ImportRow;
  });
  return viewImport(row);
}

export async function getImport(actor: Actor, id: string): Promise<Import> {
  needRole(actor, "editor");
  return viewImport(await importRow(id));
}

/** Forgets the file and how it was mapped; a batch that came of it stays. Throws `conflict` while that batch is open. */
export async function removeImport(actor: Actor, id: string): Promise<void> {
  needRole(actor, "editor");
  const db = await database();
  await db.transaction(async (tx) => {
    const [held] = await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, id)).for("update");
    if (!held) throw gone();
    const batch = await batchOf(tx, id);
    if (batch && batch.phase !== "done" && batch.phase !== "cancelled")
      throw new AppError("conflict", "The batch made of this file is still under way. Wait until it is over, or cancel it first.");
    await tx.delete(imports).where(eq(imports.id, id));
  });
}
