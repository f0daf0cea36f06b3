import "server-only";
import type { FileRow } from "@/lib/model/import-header";
import { readTable } from "@/lib/server/table/read-table";
import { listSources } from "@/lib/sources/registry";
import { storedParts } from "./import-parts";
import type { ImportRow } from "./import-view";

/** How every import is read; our own JSON comes out with the columns of our own CSV. */
export const tableOptions = ({ format, encoding, delimiter, sheet }: Pick<ImportRow, "format" | "encoding" | "delimiter" | "sheet">) => ({
  format,
  sources: listSources(),
  ...(encoding !== null && { encoding }),
  ...(delimiter !== null && { delimiter }),
  ...(sheet !== null && { sheet }),
});

/** The rows below the titles as they were when the import was read, many at a time. Throws `not_found` when the content is cleaned away. */
export async function* importRows(row: ImportRow, atOnce: number): AsyncGenerator<FileRow[]> {
  const { rows } = await readTable(storedParts(row.id), tableOptions(row));
  let held: FileRow[] = [];
  for await (const line of rows) {
    if (line.row <= (row.headerRow ?? 0)) continue;
    held.push(line);
    if (held.length < atOnce) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
