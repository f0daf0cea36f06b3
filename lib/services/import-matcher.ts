import "server-only";
import { AppError } from "@/lib/model/errors";
import type { FileRow } from "@/lib/model/import-header";
import { columnFor, factColumns } from "@/lib/model/import-layout";
import { type Find, findByField, findById, findByName, findBySourceId, foldedKey, idKey } from "./import-find";
import type { ImportRules } from "./import-rules";
import type { ImportRow } from "./import-view";

/** Whom a row names: `key` is blank when it names nobody, `said` what it says, `many` the sentence for several personas. */
export type Matched = { key: string; said: string; ids: readonly string[] };
export type Matcher = {
  match: (lines: readonly FileRow[]) => Promise<Matched[]>;
  /** Whether a name that finds nobody may be somebody new. */
  isOpen: boolean;
  many: (count: number, said: string) => string;
};

/** How the rows of this import find their personas. Throws `invalid` when no column gives what is compared. */
export async function matcherOf({ match, columns }: ImportRow, { connection, fields }: ImportRules): Promise<Matcher> {
  if (match.by === "none") return { match: async (lines) => lines.map(() => NOBODY), isOpen: true, many: () => "" };
  if (match.by === "id") return byId(factColumns(columns), connection?.id);
  if (!connection) throw problem("Choose the connection whose personas the rows are about.");
  const field = match.by === "name" ? fields.find(({ meaning }) => meaning === "name") : fields.find(({ name }) => name === match.field);
  const column = field && columnFor(columns, field.name);
  if (!field || !column) throw problem(`Rows are matched by ${field?.label ?? "a field that is not there"}, and no column goes to it.`);
  const find = match.by === "name" ? findByName(connection.id) : await findByField(connection.id, field.name);
  const many = (count: number, said: string) =>
    match.by === "name" ? `${count} personas are called “${said}”.` : `${count} personas have “${said}” as ${field.label}.`;
  return { match: (lines) => matched(lines, column.index, foldedKey, find), isOpen: true, many };
}

async function byId({ id, sourceId }: { id?: number; sourceId?: number }, connectionId: string | undefined): Promise<Matcher> {
  if (id === undefined && (sourceId === undefined || !connectionId))
    throw problem("Rows are matched by id, and no column holds one. Match by name, or choose the column of the ids.");
  const find = connectionId === undefined ? undefined : findBySourceId(connectionId);
  const match = async (lines: readonly FileRow[]) => {
    const own = id === undefined ? lines.map(() => NOBODY) : await matched(lines, id, idKey, findById);
    if (sourceId === undefined || !find) return own;
    const other = await matched(lines, sourceId, (text) => text.trim(), find);
    return own.map((one, at) => (one.key === "" ? (other[at] ?? one) : one));
  };
  return { match, isOpen: false, many: (count, said) => `${count} personas have the id “${said}”.` };
}

async function matched(lines: readonly FileRow[], column: number, keyOf: (text: string) => string, find: Find): Promise<Matched[]> {
  const said = lines.map(({ cells }) => (cells[column] ?? "").trim());
  const keys = said.map(keyOf);
  const wanted = [...new Set(keys)].filter((key) => key !== "");
  const found = wanted.length > 0 ? await find(wanted) : new Map<string, string[]>();
  return keys.map((key, at) => ({ key, said: (said[at] ?? "").slice(0, 200), ids: (key !== "" && found.get(key)) || [] }));
}

const NOBODY: Matched = { key: "", said: "", ids: [] };

const problem = (message: string) => new AppError("invalid", message, { issues: [{ path: ["match"], message }] });
