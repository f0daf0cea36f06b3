import "server-only";
import { and, eq } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { imports, scopes } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { Import, UpdateImport } from "@/lib/model/import";
import { defaultMatch, guessSeparator, matchProblem } from "@/lib/model/import-defaults";
import { type Actor, needRole } from "./actor";
import { chosenColumns, placeColumns } from "./import-columns";
import { storedParts } from "./import-parts";
import { type Reading, readFile } from "./import-read";
import { tableOptions } from "./import-rows";
import { type ImportRules, importRules } from "./import-rules";
import { batchOf, gone, type ImportRow, importRow, viewImport } from "./import-view";

/** Changes how a file is read or where its columns go. Read otherwise, what a person chose for a title stays. */
export async function updateImport(actor: Actor, id: string, change: UpdateImport): Promise<Import> {
  needRole(actor, "editor");
  const known = await importRow(id);
  const rules = await importRules(change.connection === undefined ? known.connectionId : change.connection);
  await checkScope(change.scope, rules);
  const reading = isReadAnew(change) ? await readAnew(known, change, rules) : undefined;
  const db = await database();
  const row = await db.transaction(async (tx) => {
    const [held] = await tx.select().from(imports).where(eq(imports.id, id)).for("update");
    if (!held) throw gone();
    if (reading) await checkUnused(tx, id);
    const [saved] = await tx
      .update(imports)
      .set({ ...changed(held, change, rules, reading), updatedAt: new Date() })
      .where(eq(imports.id, id))
      .returning();
    return saved ?? held;
  });
  return viewImport(row);
}

const isReadAnew = ({ encoding, delimiter, sheet, headerRow }: UpdateImport): boolean =>
  [encoding, delimiter, sheet, headerRow].some((told) => told !== undefined);

/** Rows of its batches are told by their numbers in the file as it was read then. */
async function checkUnused(tx: Pick<Tx, "select">, id: string): Promise<void> {
  if (await batchOf(tx, id))
    throw new AppError("conflict", "A batch was made of this file as it is read now. Bring the file again to read it in another way.");
}

async function readAnew(row: ImportRow, change: UpdateImport, rules: ImportRules): Promise<Reading> {
  await checkUnused(await database(), row.id);
  const { encoding, delimiter, sheet } = change;
  const told = {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
  };
  const isOther = Object.keys(told).length > 0;
  const headerRow = change.headerRow === undefined && !isOther ? row.headerRow : change.headerRow;
  return readFile(storedParts(row.id), { ...tableOptions(row), ...told, ...(headerRow !== undefined && { headerRow }) }, rules.isTitle);
}

function changed(row: ImportRow, change: UpdateImport, rules: ImportRules, reading: Reading | undefined): Partial<ImportRow> {
  const isMoved = change.connection !== undefined && change.connection !== row.connectionId;
  const { columns: read, ...told } = reading ?? { columns: row.columns };
  const placed =
    reading || isMoved
      ? placeColumns(
          read.map(({ header, samples, filled }) => ({ header, samples, filled })),
          rules,
          row.columns,
        )
      : row.columns;
  const columns = change.columns ? chosenColumns(placed, change.columns, rules) : placed;
  const hasConnection = rules.connection !== null;
  const fits = !isMoved && matchProblem(row.match, rules.fields, hasConnection) === undefined;
  const match = change.match ?? (fits && !reading ? row.match : defaultMatch(columns, rules.fields, hasConnection));
  const problem = matchProblem(match, rules.fields, hasConnection);
  if (problem) throw new AppError("invalid", problem, { issues: [{ path: ["match"], message: problem }] });
  return {
    ...told,
    columns,
    match,
    connectionId: rules.connection?.id ?? null,
    scope: change.scope === undefined ? (isMoved ? null : row.scope) : change.scope,
    unmatched: change.unmatched ?? (isMoved ? defaultUnmatched(rules) : row.unmatched),
    listSeparator: change.listSeparator ?? (isMoved || reading ? guessSeparator(columns, rules.fields) : row.listSeparator),
  };
}

export const defaultUnmatched = ({ connection, sources: [source] }: ImportRules): "create" | "skip" =>
  connection && source?.create ? "create" : "skip";

async function checkScope(scope: string | null | undefined, { connection, sources: [source] }: ImportRules): Promise<void> {
  if (scope === null || scope === undefined) return;
  const db = await database();
  const [known] = connection
    ? await db
        .select({ id: scopes.id })
        .from(scopes)
        .where(and(eq(scopes.connectionId, connection.id), eq(scopes.id, scope)))
    : [];
  if (known) return;
  const message = connection ? `${connection.label} has no such ${source?.place.label.toLowerCase()}.` : "Choose a connection first.";
  throw new AppError("invalid", message, { issues: [{ path: ["scope"], message }] });
}
