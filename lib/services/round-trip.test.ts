import { beforeAll, expect, test, vi } from "vitest";
import type { ExportFormat } from "@/lib/model/export";
import { sameValue } from "@/lib/model/json";
import { readTable } from "@/lib/server/table/read-table";
import { writeCsv } from "@/lib/server/table/write-csv";
import { writeXlsx } from "@/lib/server/table/write-xlsx";
import { fields as octaveFields } from "@/lib/sources/octave/fields";
import { fields as vibemapFields } from "@/lib/sources/vibemap/fields";
import { run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { bring } from "@/lib/testing/import-file";
import { actorOf, effects, held, mirrored, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { previewBatch } from "./batch-preview";
import { exportList } from "./exports";
import { planImport } from "./import-plan";
import { getPersona, updatePersona } from "./personas";
import { startRefresh } from "./scheduler";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

/** Texts that files, spreadsheets and their readers like to change. */
const HOSTILE = [
  "=1+1",
  "'=x",
  "＝a",
  " lead",
  '"',
  "a,b;c\td|e",
  "x\r\ny",
  "\rz",
  "007",
  "TRUE",
  "[1]",
  '{"a":1}',
  "json:1",
  "\u200Fשלום",
  "👩‍👩‍👧 𝒳",
  "_x000D_",
  "constructor",
];

const PLACES = { octave: octaveFields, vibemap: vibemapFields } as const;
const places = {} as Record<keyof typeof PLACES, Place>;

beforeAll(async () => {
  places.octave = await openPlace("octave", {
    prepare: (server) => {
      for (const [at, row] of held(server).entries()) {
        const text = HOSTILE[at % HOSTILE.length] ?? "";
        const list = [text, `${text} b`];
        server.fake.edit(String(row.oId), {
          internalName: `in ${text}`,
          description: text,
          painPoints: list,
          customFields: [{ title: `T${text}`, value: list }],
        });
      }
    },
  });
  places.vibemap = await openPlace("vibemap", {
    prepare: (server) => {
      for (const [at, row] of held(server).entries()) {
        const text = HOSTILE[at % HOSTILE.length] ?? "";
        server.fake.edit(String(row.id), {
          tagline: text,
          narrative: { quote: text, own_key: { deep: [text, 7, null] } },
          psychographics: { values: [text, `${text} b`], other: text },
          behavioral_patterns: { [`k${at}`]: text },
        });
      }
    },
  });
});

const exported = async (place: Place, format: ExportFormat): Promise<Uint8Array> => {
  const response = await exportList(actorOf("viewer"), { format, sort: "name", connection: [place.id] });
  return new Uint8Array(await response.arrayBuffer());
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function cells(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of (await readTable(once(bytes))).rows) rows.push(row.cells);
  return rows;
}

const written = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

const alive = async (place: Place) => (await mirrored(place.id)).filter(({ state }) => state !== "deleted");
const preview = (id: string) => previewBatch(owner, { kind: "import", import: id, issues: "skip" }, { limit: 200 });

const every = (["octave", "vibemap"] as const).flatMap((source) =>
  (["csv", "xlsx", "json"] as const).map((format) => [source, format] as const),
);

test.each(every)("everything of %s exported as %s and brought back changes nothing", async (source, format) => {
  const place = places[source];
  const people = await alive(place);
  expect(people.some(({ values }) => sameValue(values[source === "octave" ? "description" : "tagline"], "=1+1"))).toBe(true);
  const file = await bring(place, await exported(place, format), undefined, `people.${format}`);
  expect(file).toMatchObject({ format, rows: people.length, match: { by: "id" } });
  expect(file.columns.filter(({ target }) => target === null)).toEqual([]);
  const plan = await preview(file.id);
  expect(plan).toMatchObject({ total: people.length, will: 0, unchanged: people.length, cannot: 0 });
  expect(plan.lanes.reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
  const writes = effects(place, "update").length;
  expect((await run({ kind: "import", import: file.id, issues: "skip" })).counts).toMatchObject({
    skipped: people.length,
    done: 0,
    failed: 0,
  });
  expect(effects(place, "update")).toHaveLength(writes);
});

test.each(["csv", "xlsx", "json"] as const)("one cell changed in a %s is one change of one persona", async (format) => {
  const place = places.vibemap;
  const bytes = await exported(place, format);
  let changed: Uint8Array;
  let id: string | undefined;
  if (format === "json") {
    const all = JSON.parse(Buffer.from(bytes).toString()) as { id: string; values: Record<string, unknown> }[];
    const [one] = all;
    id = one?.id;
    if (one) one.values.tagline = `=changed in ${format}`;
    changed = Buffer.from(JSON.stringify(all));
  } else {
    const rows = await cells(bytes);
    id = rows[1]?.[rows[0]?.indexOf("Personary id") ?? -1];
    rows[1]?.splice(rows[0]?.indexOf("Tagline") ?? -1, 1, `=changed in ${format}`);
    changed = await written(format === "csv" ? writeCsv(rows) : writeXlsx(rows, "Personas"));
  }
  const file = await bring(place, changed, undefined, `people.${format}`);
  const planned = (await planImport(owner, { import: file.id, issues: "skip" })).filter(({ outcome }) => outcome !== "unchanged");
  expect(planned).toHaveLength(1);
  expect(planned[0]).toMatchObject({
    outcome: "will",
    verb: "update",
    personaId: id,
    row: 2,
    wanted: { tagline: `=changed in ${format}` },
  });
});

test.each(["octave", "vibemap"] as const)(
  "what %s changed since the file was made is a conflict where both did, and stays where only it did",
  async (source) => {
    const place = places[source];
    const [field, header] = source === "octave" ? (["description", "Description"] as const) : (["tagline", "Tagline"] as const);
    const rows = await cells(await exported(place, "csv"));
    const idAt = rows[0]?.indexOf("Personary id") ?? -1;
    const [first = "", second = ""] = [rows[1]?.[idAt], rows[2]?.[idAt]];
    for (const [at, id] of [first, second].entries()) {
      const now = await getPersona(owner, id, { fresh: false });
      await updatePersona(owner, id, { version: now.version, changes: { [field]: `Elsewhere ${at}` } }, undefined);
    }
    rows[1]?.splice(rows[0]?.indexOf(header) ?? -1, 1, "From the file");
    const file = await bring(place, await written(writeCsv(rows)));
    const planned = await planImport(owner, { import: file.id, issues: "skip" });
    expect(planned.find(({ personaId }) => personaId === first)).toMatchObject({
      outcome: "cannot",
      reason: `${header} changed since this file was made.`,
    });
    expect(planned.filter(({ outcome }) => outcome === "will")).toEqual([]);
    await run({ kind: "import", import: file.id, issues: "skip" });
    await startRefresh(place.id);
    expect((await getPersona(owner, second, { fresh: true })).values[field]).toBe("Elsewhere 1");
    expect((await getPersona(owner, first, { fresh: true })).values[field]).toBe("Elsewhere 0");
  },
);
