import { expect, test, vi } from "vitest";
import { AppError } from "@/lib/model/errors";
import { useTestDatabase } from "@/lib/testing/database";
import { bring, csv } from "@/lib/testing/import-file";
import { openPlace, owner, useWorld } from "@/lib/testing/world";
import { storedParts } from "./import-parts";
import { getImport, removeImport, updateImport } from "./imports";

vi.setConfig({ testTimeout: 60_000 });
useTestDatabase();
useWorld();

const refusal = async (work: Promise<unknown>): Promise<[string, string]> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.message];
    throw error;
  }
  throw new Error("It was not refused.");
};

async function contentOf(id: string): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of storedParts(id)) parts.push(part);
  return parts;
}

const PEOPLE = [
  ["Name", "Job title", "Pain points", "Shoe size"],
  ["Ada", "Buyer", "Slow tools; No overview", "38"],
  ["Bo", "", "Meetings; Mail", "44"],
];
const targets = (file: { columns: { target: unknown }[] }) => file.columns.map(({ target }) => target);

test("a file is read once: how, where its titles are, what its columns hold, where they go", async () => {
  const place = await openPlace("octave", { read: false });
  const file = await bring(place, csv([["Our people", "", "", ""], ...PEOPLE], ";"));
  expect(file).toMatchObject({ format: "csv", encoding: "utf-8", delimiter: ";", headerRow: 2, rows: 2, listSeparator: ";" });
  expect(file).toMatchObject({ match: { by: "name" }, unmatched: "create", connection: place.id, by: owner.name, batch: null });
  expect(targets(file)).toEqual([{ field: "name" }, { field: "commonJobTitles" }, { field: "painPoints" }, null]);
  expect(file.columns.map(({ filled }) => filled)).toEqual([2, 1, 2, 2]);
  expect(file.columns[2]).toMatchObject({ header: "Pain points", samples: ["Slow tools; No overview", "Meetings; Mail"], by: "name" });
  const held = await contentOf(file.id);
  expect(Buffer.concat(held).length).toBe(file.size);
  expect(await getImport(owner, file.id)).toEqual(file);
});

test("cells without titles are numbered; pasted cells are tab separated", async () => {
  const file = await bring(null, Buffer.from("Ada\tBuyer of inks\nBo\tPress operator"));
  expect(file).toMatchObject({ format: "tsv", headerRow: null, rows: 2, match: { by: "none" } });
  expect(file.columns.map(({ header }) => header)).toEqual(["Column 1", "Column 2"]);
});

test("what a person chose stays when the file is read otherwise, and goes to nobody else's column", async () => {
  const place = await openPlace("octave", { read: false });
  const file = await bring(place, PEOPLE, { columns: [{ index: 3, target: { field: "painPoints" }, mode: "fill" }] });
  expect(targets(file)).toEqual([{ field: "name" }, { field: "commonJobTitles" }, null, { field: "painPoints" }]);
  const again = await updateImport(owner, file.id, { headerRow: 1, encoding: "windows-1252" });
  expect(again.encoding).toBe("windows-1252");
  expect(again.columns[3]).toMatchObject({ target: { field: "painPoints" }, mode: "fill", by: "person" });
  expect((await updateImport(owner, file.id, { headerRow: null })).columns.map(({ header }) => header)).toContain("Column 4");
});

test("another connection has other fields", async () => {
  const [octave, vibemap] = await Promise.all([openPlace("octave", { read: false }), openPlace("vibemap")]);
  const file = await bring(octave, [
    ["Name", "Pain points", "User role"],
    ["Ada", "x", "buyer"],
  ]);
  const moved = await updateImport(owner, file.id, { connection: vibemap.id, scope: vibemap.scope ?? null });
  expect(targets(moved)).toEqual([{ field: "name" }, { field: "pain_points", key: "current_challenges" }, { field: "user_role" }]);
  expect(moved).toMatchObject({ connection: vibemap.id, scope: vibemap.scope });
  const choices: [Parameters<typeof updateImport>[2], RegExp][] = [
    [{ scope: "nowhere" }, /no such project/],
    [{ columns: [{ index: 1, target: { field: "keyConcerns" } }] }, /no field "keyConcerns"/],
    [{ columns: [{ index: 7, mode: "leave" }] }, /no such column/],
    [{ match: { by: "field", field: "demographics" } }, /more than one text/],
    [{ columns: [0, 1].map((index) => ({ index, target: { field: "tagline" } })) }, /same field/],
    [{ headerRow: 9 }, /Row 9 holds nothing/],
  ];
  for (const [change, said] of choices) {
    const [code, message] = await refusal(updateImport(owner, file.id, change));
    expect([code, message]).toEqual(["invalid", expect.stringMatching(said)]);
  }
});

const many = (count: number) => csv([["Name"], ...Array.from({ length: count }, (_, at) => [`P${at}`])]);
const REFUSED: [string, Uint8Array, string, RegExp][] = [
  ["nothing", Buffer.from(""), "invalid", /empty/],
  ["blank lines", Buffer.from("\n , \n"), "invalid", /no cell/],
  ["only titles", Buffer.from("Name,Goals\n"), "invalid", /^Row 1 holds titles, and nothing is below/],
  ["a title twice", Buffer.from("Name,Goals,goals\na,b,c"), "invalid", /^Row 1 has the title “Goals” twice/i],
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"), "invalid", /picture/],
  ["a locked workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "invalid", /password/],
  ["more rows than 50,000", many(50_001), "too_large", /50,000 rows/],
  [
    "more than 500 columns",
    csv([Array.from({ length: 501 }, (_, at) => `c${at}`), ["x"]]),
    "too_large",
    /^Row 1 has more than 500 columns/,
  ],
  ["cut UTF-8", Buffer.concat([Buffer.from("Name\nÄdäö\nÖse\nÜrsülä\nB"), Buffer.from([0xc3]), Buffer.from("\n")]), "invalid", /^Row 5:/],
  ["NUL", Buffer.from("Name\nAda\nB\0o"), "invalid", /^Row 3: .*NUL/],
  ["an open quote", Buffer.from('Name\nAda\n"Bo\nCy'), "invalid", /^Row 3: .*quotation mark/],
];

test.each(REFUSED)("%s is refused with a clear sentence", async (_, bytes, code, said) => {
  expect(await refusal(bring(null, bytes))).toEqual([code, expect.stringMatching(said)]);
});

test("50,000 rows are taken", async () => {
  expect(await bring(null, many(50_000))).toMatchObject({ rows: 50_000, headerRow: 1 });
});

test("a file is forgotten with all its content", async () => {
  const file = await bring(null, PEOPLE);
  await removeImport(owner, file.id);
  expect(await refusal(getImport(owner, file.id))).toEqual(["not_found", expect.stringMatching(/Bring it again/)]);
  expect((await refusal(contentOf(file.id)))[0]).toBe("not_found");
});
