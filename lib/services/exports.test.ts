import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { EXPORT_FORMATS, exportQuerySchema } from "@/lib/model/export";
import type { JsonObject } from "@/lib/model/json";
import { personaQuerySchema } from "@/lib/model/persona-query";
import { readTable } from "@/lib/server/table/read-table";
import { useTestDatabase } from "@/lib/testing/database";
import { actorOf, mirrored, openPlace, owner, type Place, useWorld } from "@/lib/testing/world";
import { exportPeople } from "./export-people";
import { chosenByFilter } from "./export-scope";
import { exportList, exportSelected } from "./exports";
import { listPersonas } from "./persona-list";
import { removePersona } from "./personas";

useTestDatabase();
useWorld();

const viewer = actorOf("viewer");
let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  octave = await openPlace("octave");
  vibemap = await openPlace("vibemap");
  await openPlace("profound");
});

const get = (query: Record<string, unknown>) => exportList(viewer, exportQuerySchema.parse(query));

async function table(response: Response): Promise<string[][]> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  async function* once() {
    yield bytes;
  }
  const rows: string[][] = [];
  for await (const { cells } of (await readTable(once())).rows) rows.push(cells);
  return rows;
}

const column = ([header = [], ...rows]: string[][], title: string): (string | undefined)[] => {
  expect(header).toContain(title);
  return rows.map((row) => row[header.indexOf(title)]);
};

test.each(["csv", "xlsx"])("a %s holds what the list shows, in its order, with the facts of each", async (format) => {
  for (const sort of ["name", "-changed", "read"] as const) {
    const rows = await table(await get({ format, sort }));
    const list = await listPersonas(viewer, personaQuerySchema.parse({ sort, limit: 200 }));
    expect(list.nextCursor).toBeNull();
    expect(column(rows, "Personary id")).toEqual(list.data.map(({ id }) => id));
    expect(column(rows, "Version")).toEqual(list.data.map(({ version }) => version));
    expect(column(rows, "Source id")).toEqual(list.data.map(({ sourceId }) => sourceId));
    expect(column(rows, "Name")).toEqual(list.data.map(({ name }) => name));
    expect(new Set(column(rows, "Source"))).toEqual(new Set(["Octave", "Profound", "VibeMap"]));
  }
});

test("a filter narrows it, and the file is called after it", async () => {
  const response = await get({ format: "csv", source: "octave" });
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="personas-octave-\d{4}-\d\d-\d\d\.csv"$/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const rows = await table(response);
  expect(rows.length - 1).toBe((await mirrored(octave.id)).filter(({ state }) => state !== "deleted").length);
  expect(rows[0]).not.toContain("Demographics: Age");
  expect(rows[0]).not.toContain("Linked offerings");
});

test("JSON holds everything, also what no declared field holds", async () => {
  const all = (await (await get({ format: "json", connection: vibemap.id })).json()) as JsonObject[];
  const held = (await mirrored(vibemap.id)).filter(({ state }) => state !== "deleted");
  expect(new Map(all.map(({ id, values, other, version }) => [id, { values, other, version }]))).toEqual(
    new Map(held.map(({ id, values, other, version }) => [id, { values, other, version }])),
  );
  expect(all[0]).toMatchObject({
    source: "vibemap",
    connection: { id: vibemap.id, label: "vibemap" },
    scopes: [{ label: expect.any(String) }],
  });
});

test("Markdown is a document to read", async () => {
  const [one] = await mirrored(octave.id);
  const text = await (await exportSelected(viewer, { format: "md", select: { ids: [one?.id ?? ""] } })).text();
  expect(text).toMatch(/^# .+\n\nOctave/);
  expect(text).toContain("## Pain points\n\n- ");
});

test("the ticked ones come in their order, once each; with one gone there is no file", async () => {
  const ids = (await mirrored(vibemap.id)).slice(0, 3).map(({ id }) => id);
  const rows = await table(await exportSelected(viewer, { format: "csv", select: { ids: [...ids, ids[0] ?? ""] } }));
  expect(column(rows, "Personary id")).toEqual(ids);
  const lost = exportSelected(viewer, { format: "csv", select: { ids: [...ids, randomUUID()] } });
  await expect(lost).rejects.toMatchObject({
    code: "not_found",
    message: expect.stringContaining("One of these personas is not in the library"),
  });
});

test.each(EXPORT_FORMATS)("nobody is no %s", async (format) => {
  await expect(get({ format, q: "nobody-is-called-this" })).rejects.toMatchObject({ code: "invalid" });
});

test("who was deleted is in it only when asked for", async () => {
  const [gone] = await mirrored(octave.id);
  await removePersona(owner, gone?.id ?? "", undefined, undefined);
  expect(column(await table(await get({ format: "csv" })), "Personary id")).not.toContain(gone?.id);
  expect(column(await table(await get({ format: "csv", state: "deleted" })), "Personary id")).toEqual([gone?.id]);
});

test("a text that no cell of Excel holds is told before a workbook begins", async () => {
  const [long] = await mirrored(vibemap.id);
  const db = await database();
  await db
    .update(personas)
    .set({ values: { name: "Longa", narrative: { quote: "y".repeat(40_000) } } })
    .where(eq(personas.id, long?.id ?? ""));
  await expect(get({ format: "xlsx" })).rejects.toThrow("holds more in “Narrative: Quote” than a cell of Excel takes");
  expect(column(await table(await get({ format: "csv" })), "Narrative: Quote").some((cell) => cell?.length === 40_000)).toBe(true);
});

test("a file nobody takes any more is not written on", async () => {
  const chosen = await chosenByFilter({}, "name");
  const people = exportPeople(Array.from({ length: 100 }, () => chosen).flat());
  const response = await get({ format: "json" });
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect((await people.next()).done).toBe(false);
  await people.return(undefined);
  expect((await people.next()).done).toBe(true);
});
