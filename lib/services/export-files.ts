import "server-only";
import { type CellSource, exportColumns } from "@/lib/model/cells/export-columns";
import { personMarkdown } from "@/lib/model/cells/person-markdown";
import { personaRow } from "@/lib/model/cells/persona-row";
import type { ExportFormat } from "@/lib/model/export";
import { writeCsv } from "@/lib/server/table/write-csv";
import { writeXlsx } from "@/lib/server/table/write-xlsx";
import { getSource } from "@/lib/sources/registry";
import type { ExportPerson } from "./export-people";

type People = AsyncIterable<ExportPerson>;
type FileKind = { type: string; write(people: People, sources: readonly CellSource[]): AsyncIterable<Uint8Array> };

/** How each kind of file is written, as it is taken. */
export const FILES: Record<ExportFormat, FileKind> = {
  csv: { type: "text/csv; charset=utf-8", write: (people, sources) => writeCsv(rows(people, sources)) },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (people, sources) => writeXlsx(rows(people, sources), "Personas"),
  },
  json: { type: "application/json; charset=utf-8", write: (people) => jsonText(people) },
  md: { type: "text/markdown; charset=utf-8", write: (people) => markdown(people) },
};

/** Titles, then a row each. What can only be given to a new persona is never read back, so no column holds it. */
async function* rows(people: People, sources: readonly CellSource[]): AsyncGenerator<string[]> {
  const columns = exportColumns(sources).filter(({ field }) => !field?.createOnly);
  yield columns.map(({ header }) => header);
  for await (const person of people) yield personaRow(columns, person);
}

async function* jsonText(people: People): AsyncGenerator<Uint8Array> {
  let before = "[\n";
  for await (const { facts, source, connection, scopes, values, other } of people) {
    const item = { id: facts.id, source, connection, sourceId: facts.sourceId, version: facts.version, scopes, values, other };
    yield Buffer.from(before + JSON.stringify(item));
    before = ",\n";
  }
  yield Buffer.from(before === ",\n" ? "\n]\n" : "[]\n");
}

async function* markdown(people: People): AsyncGenerator<Uint8Array> {
  let before = "";
  for await (const { name, facts, values, source } of people) {
    const about = [facts.source, facts.connection === facts.source ? "" : facts.connection, facts.scope.replaceAll("\n", ", ")];
    yield Buffer.from(before + personMarkdown({ name, about: about.filter(Boolean), values, fields: getSource(source).fields }));
    before = "\n---\n\n";
  }
}
