import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { Batch } from "@/lib/model/batch";
import { connectionOf, find, get, json, make, makeMany } from "./api";
import { expect, test, visitor } from "./fixtures";
import { batchFlow } from "./pages/batch-run";
import { importFlow } from "./pages/import";
import { graveFindings } from "./pages/looks";

const done = async (api: Parameters<typeof get>[0], id: string) => (await get<Batch>(api, `/api/batches/${id}`)).counts.done;

test("a German file: its umlauts, its columns placed and kept, the good rows imported, brought again, undone", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const text = [
    "Name;Beschreibung;Probleme;Notiz",
    "Käthe Importiert;Plant die Nächte;Lärm | Hitze;x",
    ";Niemand weiß wer;Stau;",
    "Jörg Importiert;Fährt früh;Papier;",
  ].join("\r\n");
  const flow = importFlow(page);
  const before = (await upstreams.octave.ledger()).length;
  const id = await flow.open({ name: "Zielgruppen.csv", text, encoding: "latin1" }, "Octave");
  await expect(flow.title(/Zielgruppen\.csv/)).toContainText("3 rows, 4 columns");
  await expect(page.getByText("Read as CSV, Windows-1252, separated by semicolons, titles in row 1.")).toBeVisible();
  await expect(page.getByText("Käthe Importiert")).toBeVisible();
  await expect(flow.target("Name")).toHaveText("Name");
  await expect(flow.target("Notiz")).toHaveText("Do not import");
  await flow.send("Beschreibung", "Description");
  await flow.send("Probleme", "Pain points");
  await flow.pick("Lines are separated by", "Bar |");
  await expect(page.getByText("A cell of “Probleme” becomes 2 lines")).toBeVisible();
  await expect(flow.saved).toBeVisible();
  await page.reload();
  await expect(flow.target("Beschreibung")).toHaveText("Description");
  await expect(page.getByText("A cell of “Probleme” becomes 2 lines")).toBeVisible();

  const batch = batchFlow(page);
  await flow.check("Check 3 rows").click();
  await expect(batch.verdict("Two personas will be imported, one will not.")).toBeVisible();
  expect((await upstreams.octave.ledger()).length).toBe(before);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "1 row with the reason, CSV" }).click();
  const issues = parse(await readAll(await (await download).createReadStream()), { bom: true }) as string[][];
  expect(issues).toEqual([
    ["Name", "Beschreibung", "Probleme", "Notiz", "Reason"],
    ["", "Niemand weiß wer", "Stau", "", expect.stringMatching(/Name/)],
  ]);
  await page.getByRole("radio", { name: /^Import none of them/ }).check();
  await expect(flow.confirm("Import 2 rows")).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("radio", { name: /^Import 2 good rows/ }).check();
  await flow.confirm("Import 2 rows").click();
  const run = await batch.started();
  await expect.poll(() => done(api, run), { timeout: 30_000 }).toBe(2);
  await expect(page.getByText("Käthe Importiert").first()).toBeVisible();
  const made = (await upstreams.octave.ledger()).slice(before);
  expect(made.map(({ effect, body }) => [effect, body])).toEqual(
    expect.arrayContaining([
      ["create", { name: "Käthe Importiert", description: "Plant die Nächte", painPoints: ["Lärm", "Hitze"] }],
      ["create", { name: "Jörg Importiert", description: "Fährt früh", painPoints: ["Papier"] }],
    ]),
  );
  expect(made).toHaveLength(2);

  await page.goto(`/imports/${id}?step=check`);
  await expect(page.getByText("This file was imported before.")).toBeVisible();
  await expect(batch.verdict("None of the three personas will be imported.")).toBeVisible();
  await expect(flow.rail.getByRole("button").first()).toHaveAttribute("aria-disabled", "true");

  await flow.open({ name: "Zielgruppen neu.csv", text, encoding: "latin1" }, "Octave");
  await expect(flow.target("Beschreibung")).toHaveText("Description");
  await expect(page.getByText("as last time").first()).toBeVisible();

  await page.goto(`/batches/${run}/undo`);
  await flow.rail.getByRole("button", { name: /^(Undo|Delete) / }).click();
  await page.waitForURL((url) => !url.pathname.includes(run));
  await expect
    .poll(async () => (await find(api, "Importiert")).data.filter(({ state }) => state === "active").length, { timeout: 30_000 })
    .toBe(0);
});

test("cells pasted from a spreadsheet, a place taken from a column, a project for the new ones", async ({ signedIn: page, upstreams }) => {
  const flow = importFlow(page);
  const batch = batchFlow(page);
  const before = (await upstreams.vibemap.ledger()).length;
  await page.goto("/imports/new");
  await flow.where("VibeMap");
  await page.getByRole("textbox", { name: "Cells" }).fill("Name\tTagline\tOther words\nPasted Paul\tFirst line\tSecond line\n");
  await page.getByRole("button", { name: "Read these cells" }).click();
  await expect(flow.title(/Pasted cells/)).toContainText("1 row, 3 columns");
  await expect(flow.problem(/wants a project for every new persona/)).toBeVisible();
  await flow.pick("Project", "Driver app");
  await flow.send("Other words", "Tagline");
  await expect(flow.target("Tagline")).toHaveText("Do not import");
  await expect(page.getByText("“Other words” took its place")).toBeVisible();
  await expect(page.getByRole("list", { name: "To settle" })).toBeHidden();
  await expect(flow.saved).toBeVisible();
  await flow.check("Check 1 row").click();
  await expect(batch.verdict("One persona will be imported.")).toBeVisible();
  await flow.confirm("Import 1 row").click();
  await batch.started();
  await expect.poll(async () => (await upstreams.vibemap.ledger()).length, { timeout: 30_000 }).toBe(before + 1);
  expect((await upstreams.vibemap.ledger()).at(-1)?.body).toMatchObject({ name: "Pasted Paul", tagline: "Second line" });
});

test("an exported file in which one cell was edited changes that cell and nothing else", async ({ signedIn: page, api, upstreams }) => {
  await makeMany(api, "Roundabout", 3);
  const answer = await api.get("/api/exports?format=csv&q=roundabout");
  expect(answer.ok()).toBe(true);
  const rows = parse(await answer.text(), { bom: true }) as string[][];
  const [titles = []] = rows;
  const at = (row: number) => rows[row] ?? [];
  expect(rows).toHaveLength(4);
  const name = at(2)[titles.indexOf("Name")] ?? "";
  at(2)[titles.findIndex((title) => title.startsWith("Description"))] = "Edited in a spreadsheet";
  const before = (await upstreams.octave.ledger()).length;
  const flow = importFlow(page);
  const batch = batchFlow(page);
  await flow.open({ name: "export.csv", text: `\uFEFF${stringify(rows)}` }, "The file says it itself");
  await expect(flow.target("Personary id")).toHaveText("Personary id");
  await expect(page.getByRole("radio", { name: /^By id/ })).toBeChecked();
  await flow.check("Check 3 rows").click();
  await expect(batch.verdict("One persona will be imported, two will not.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Edited in a spreadsheet");
  await flow.confirm("Import 1 row").click();
  const run = await batch.started();
  await expect.poll(() => done(api, run), { timeout: 30_000 }).toBe(1);
  const sent = (await upstreams.octave.ledger()).slice(before);
  expect(sent.map(({ effect }) => effect)).toEqual(["update"]);
  expect((await find(api, name)).data[0]?.name).toBe(name);
  expect(JSON.stringify(sent[0]?.body)).toContain("Edited in a spreadsheet");
  expect(JSON.stringify(sent[0]?.body)).not.toContain("Waits for an answer");
});

test("a workbook: the other sheet, titles further down, somebody filled in by name", async ({ signedIn: page, api, upstreams }) => {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const { name, sourceId } = await make(api, "octave", { name: "Sheeted Sheila", description: "As it was" });
  const cells = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value, type: String })));
  const bytes = await writeExcelFile([
    {
      sheet: "Notes",
      data: cells([
        ["Nothing here", "for anybody"],
        ["12", "13"],
      ]),
    },
    {
      sheet: "People",
      data: cells([
        ["Report of the year", ""],
        ["Name", "Internal name", "Description"],
        [name, "Sheila", "As it will be"],
      ]),
    },
  ]).toBuffer();
  const flow = importFlow(page);
  await flow.open({ name: "book.xlsx", bytes }, "Octave");
  await flow.pick("Sheet", "People");
  await expect(flow.target("Internal name")).toBeVisible();
  await expect(page.getByText("Read as Excel, sheet “People”, titles in row 2.")).toBeVisible();
  await flow.does("Description", /^Fill what is empty/);
  await expect(flow.saved).toBeVisible();
  const batch = batchFlow(page);
  await flow.check("Check 1 row").click();
  await expect(batch.verdict("One persona will be imported.")).toBeVisible();
  await flow.confirm("Import 1 row").click();
  const run = await batch.started();
  await expect.poll(() => done(api, run), { timeout: 30_000 }).toBe(1);
  const [, ...sent] = await upstreams.octave.ledger(sourceId);
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent[0]?.body)).toContain("Sheila");
  expect(JSON.stringify(sent[0]?.body)).not.toContain("As it will be");
});

test("what cannot be read is refused with its row, and nothing is lost by it", async ({ signedIn: page }) => {
  const flow = importFlow(page);
  await page.goto("/imports/new");
  await flow.bring({ name: "deck.pptx", text: "x" });
  await expect(page.getByText("“deck.pptx” is not a table.", { exact: false })).toBeVisible();
  await flow.bring({ name: "huge.csv", bytes: Buffer.alloc(10 * 1024 * 1024 + 1, "a") });
  await expect(page.getByText("“huge.csv” is 10 MiB large", { exact: false })).toBeVisible();
  await flow.bring({ name: "twice.csv", text: "Name,name\nA,B\n" });
  await expect(page.getByText("Say where the rows belong first.")).toBeVisible();
  await flow.where("Octave");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "twice.csv was not taken." })).toContainText("Row 1 has the title “name” twice");
  await page.getByRole("button", { name: "Bring another file" }).click();
  await flow.bring({ name: "good.csv", text: "Name,Description\nGood Gina,Fine\n" });
  await expect(flow.title(/good\.csv/)).toBeVisible();
  await page.goto("/imports/new");
  await expect(page.getByText("good.csv is still here.")).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(flow.title(/good\.csv/)).toBeVisible();
  await page.goto(page.url().replace(/[0-9a-f]{12}$/, "000000000000"));
  await expect(flow.title("This import could not be opened")).toBeVisible();
});

test("a viewer is told who may import", async ({ api, app, browser }) => {
  const vera = { email: "vera-import@personary.test", password: "looks-and-never-brings" };
  expect((await api.post("/api/members", { data: { ...vera, name: "Vera Viewer", role: "viewer" } })).status()).toBe(201);
  const { context, page } = await visitor(browser, app);
  expect((await page.request.post("/api/auth/sign-in/email", { data: vera, headers: { origin: app.url } })).ok()).toBe(true);
  await page.goto("/imports/new");
  await expect(page.getByRole("heading", { name: "Your role is viewer" }).first()).toBeAttached();
  await expect(page.locator("input[type=file]")).toHaveCount(0);
  await context.close();
});

test("every screen holds in a narrow window and has no grave finding, with sixty columns too", async ({ signedIn: page, api }) => {
  test.slow();
  const titles = ["Name", "Description", ...Array.from({ length: 58 }, (_, at) => `A column with a long title ${at + 1}`)];
  const text = [titles, titles.map((title) => `Something said at length about ${title}`), ["", ...titles.slice(1)]]
    .map((row) => row.join(","))
    .join("\n");
  const { id: connection } = await connectionOf(api, "octave");
  const { id } = await json<{ id: string }>(
    await api.post(`/api/imports?name=wide.csv&connection=${connection}`, {
      data: Buffer.from(text),
      headers: { "content-type": "text/csv" },
    }),
  );
  const screens = {
    "/imports/new": "Import a file",
    [`/imports/${id}?step=file`]: /wide\.csv/,
    [`/imports/${id}`]: /wide\.csv/,
    [`/imports/${id}?step=check`]: /will not/,
  };
  for (const width of [1440, 390])
    for (const [at, shows] of Object.entries(screens)) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(at);
      await expect(page.getByRole("heading", { level: 1, name: shows })).toBeVisible();
      expect.soft(await graveFindings(page), `${at} ${width}`).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(sideways, `${at} ${width} sideways`).toBeLessThanOrEqual(0);
    }
});

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const all: Buffer[] = [];
  for await (const piece of stream) all.push(Buffer.from(piece));
  return Buffer.concat(all).toString("utf8");
}
