import "server-only";
import type { CellSource } from "@/lib/model/cells/export-columns";
import { isOwnItem, ownTable } from "@/lib/model/cells/own-json";
import { isObject, type JsonObject } from "@/lib/model/json";
import { COLUMNS_MAX, type TableRow, tooManyColumns, unreadable } from "./table";
import { decoded } from "./text-encoding";

/** An array of objects, or one under `personas` or `data`, as titles and rows; what is nested stays JSON. The first object is row 2, under its titles. */
export function* jsonRows(chunks: readonly Uint8Array[], encoding: string, sources: readonly CellSource[] = []): Generator<TableRow> {
  const items = itemsOf(parsed([...decoded(chunks, encoding)].join("")));
  if (items.length > 0 && items.every(isOwnItem)) {
    const { header, rows } = ownTable(items, sources);
    yield { row: 1, cells: header };
    for (const [at, cells] of rows.entries()) yield { row: at + 2, cells };
    return;
  }
  const header = titles(items);
  yield { row: 1, cells: header };
  for (const [at, item] of items.entries()) yield { row: at + 2, cells: header.map((key) => cellText(item[key])) };
}

function titles(items: readonly JsonObject[]): string[] {
  const keys = new Set<string>();
  for (const [at, item] of items.entries()) {
    for (const key of Object.keys(item)) keys.add(key);
    if (keys.size > COLUMNS_MAX) throw tooManyColumns(at + 2);
  }
  return [...keys];
}

const cellText = (value: unknown): string =>
  value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);

function itemsOf(value: unknown): JsonObject[] {
  const held = isObject(value) ? (value.personas ?? value.data) : value;
  if (!Array.isArray(held)) throw unreadable("This JSON holds no list of objects.");
  for (const [at, item] of held.entries()) if (!isObject(item)) throw unreadable("an object is expected here.", at + 2);
  return held as JsonObject[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = at === undefined ? text.split("\n").length : text.slice(0, Number(at)).split("\n").length;
    throw unreadable(`This is not valid JSON: it breaks in line ${line.toLocaleString("en")}.`);
  }
}
