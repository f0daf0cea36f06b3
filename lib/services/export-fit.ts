import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { type CellSource, exportColumns } from "@/lib/model/cells/export-columns";
import { personaRow } from "@/lib/model/cells/persona-row";
import { AppError } from "@/lib/model/errors";
import { XLSX_CELL_MAX } from "@/lib/server/table/write-xlsx";
import { exportPeople } from "./export-people";
import type { Chosen } from "./export-scope";

const CHUNK = 5_000;

/** Throws `too_large` before a workbook begins that could not be finished: some text is longer than Excel lets a cell be. */
export async function needRoomInCells(chosen: readonly Chosen[], sources: readonly CellSource[]): Promise<void> {
  const columns = exportColumns(sources);
  for await (const person of exportPeople(await longOnes(chosen))) {
    const at = personaRow(columns, person).findIndex((cell) => cell.length > XLSX_CELL_MAX);
    if (at < 0) continue;
    throw new AppError(
      "too_large",
      `“${person.name}” holds more in “${columns[at]?.header ?? ""}” than a cell of Excel takes (${XLSX_CELL_MAX.toLocaleString("en")} characters). Choose CSV or JSON.`,
    );
  }
}

async function longOnes(chosen: readonly Chosen[]): Promise<Chosen[]> {
  const db = await database();
  const long = new Set<string>();
  const isLong = sql`length(${personas.values}::text) > ${XLSX_CELL_MAX}`;
  for (let at = 0; at < chosen.length; at += CHUNK) {
    const ids = chosen.slice(at, at + CHUNK).map(({ id }) => id);
    const found = await db
      .select({ id: personas.id })
      .from(personas)
      .where(and(inArray(personas.id, ids), isLong));
    for (const { id } of found) long.add(id);
  }
  return chosen.filter(({ id }) => long.has(id));
}
