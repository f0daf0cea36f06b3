import "server-only";
import type { ExportFormat, ExportQuery, ExportSelect } from "@/lib/model/export";
import { fileReply } from "@/lib/server/file-reply";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { FILES } from "./export-files";
import { needRoomInCells } from "./export-fit";
import { exportPeople } from "./export-people";
import { type Chosen, chosenByFilter, chosenBySelect } from "./export-scope";

/** What a list shows, as a file in its order. Throws `invalid` when that is nobody. */
export async function exportList(actor: Actor, { format, sort, ...filter }: ExportQuery): Promise<Response> {
  needRole(actor, "viewer");
  return fileOf(await chosenByFilter(filter, sort), format);
}

/** Chosen personas as a file. Throws `not_found` when one of them is gone. */
export async function exportSelected(actor: Actor, { format, select }: ExportSelect): Promise<Response> {
  needRole(actor, "viewer");
  return fileOf(await chosenBySelect(select), format);
}

async function fileOf(chosen: readonly Chosen[], format: ExportFormat): Promise<Response> {
  const sources = [...new Set(chosen.map(({ source }) => source))].sort().map(getSource);
  if (format === "xlsx") await needRoomInCells(chosen, sources);
  const [only] = sources;
  const what = ["personas", sources.length === 1 && only ? only.id : undefined, new Date().toISOString().slice(0, 10)];
  const name = `${what.filter(Boolean).join("-")}.${format}`;
  const { type, write } = FILES[format];
  return fileReply({ name, type }, write(exportPeople(chosen), sources));
}
