import { find, make, persona } from "./api";
import { expect, test } from "./fixtures";
import { batchForm, handOver } from "./pages/batch-form";
import { batchFlow } from "./pages/batch-run";
import { library } from "./pages/library";

test("several fields over two sources; each takes what it has a place for", async ({ signedIn: page, api }) => {
  const olga = await make(api, "octave", { name: "Twofold Olga", painPoints: ["Waits"], commonJobTitles: ["Traffic Manager", "Planner"] });
  const vera = await make(api, "vibemap", { name: "Twofold Vera", tagline: "Two at once" });
  const { rows, selection, open } = library(page);
  await open("/?q=twofold&view=table");
  await expect(rows).toHaveCount(2);
  await page.getByRole("checkbox", { name: "Tick all 2" }).check();
  await selection.getByRole("button", { name: "Edit field…" }).click();

  const flow = batchFlow(page);
  const form = batchForm(page);
  await expect(page.getByText("1 in Octave")).toBeVisible();
  await form.field(1, "Name");
  await form.what(1, "Find and replace");
  await form.change(1).getByRole("textbox", { name: "Find", exact: true }).fill("twofold");
  await form.change(1).getByRole("textbox", { name: "Replace with" }).fill("Manifold");
  await form.add.click();
  await form.field(2, "Pain points");
  await form.change(2).getByRole("textbox", { name: "Add to Pain points" }).fill("Detention fees");
  await form.add.click();
  await form.field(3, "Common job titles");
  await form.what(3, "Find and replace");
  await form.change(3).getByRole("textbox", { name: "Find", exact: true }).fill("Traffic");
  await form.change(3).getByRole("textbox", { name: "Replace with" }).fill("Transport");
  await flow.preview.click();

  await expect(flow.verdict("Two personas will change.")).toBeVisible();
  await expect(
    page.getByText("One in VibeMap takes name only, because VibeMap keeps neither pain points nor common job titles."),
  ).toBeVisible();
  const row = (name: string) => form.rows.filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Twofold Olga").getByRole("cell")).toHaveText([/Twofold.*Manifold/, /1 line.*\+ 1/, /Traffic.*Transport.*Manager/]);
  await expect(row("Twofold Vera").getByRole("cell")).toHaveText([/Twofold.*Manifold/, "no such field", "no such field"]);
  await expect(form.rail).toContainText("1 read, 1 write");
  await page.reload();
  await flow.confirm("Change 2 personas").dblclick();
  await flow.started();
  await flow.settled(2);
  expect((await persona(api, olga.id)).values).toMatchObject({
    name: "Manifold Olga",
    painPoints: ["Waits", "Detention fees"],
    commonJobTitles: ["Transport Manager", "Planner"],
  });
  expect((await persona(api, vera.id)).values).toMatchObject({ name: "Manifold Vera", tagline: "Two at once" });
});

test("whole words are found and counted before anything is sent; the others are named with the reason", async ({ signedIn: page, api }) => {
  const hit = await make(api, "octave", { name: "Wordy Cat", keyConcerns: ["The cat sat", "Category manager"] });
  const miss = await make(api, "octave", { name: "Wordy Category", keyConcerns: ["Category manager"] });
  await handOver(page, [hit.id, miss.id]);
  await page.goto("/batches/new?kind=update");
  const flow = batchFlow(page);
  const form = batchForm(page);
  await form.field(1, "Key concerns");
  await form.what(1, "Find and replace");
  await form.change(1).getByRole("textbox", { name: "Find", exact: true }).fill("cat");
  await expect(form.change(1).getByRole("status")).toHaveText("Found in 3 places, in 2 personas of 2.");
  await form.change(1).getByRole("checkbox", { name: "Whole words only" }).check();
  await expect(form.change(1).getByRole("status")).toHaveText("Found in 1 place, in 1 persona of 2.");
  await form.change(1).getByRole("textbox", { name: "Replace with" }).fill("dog");
  await flow.preview.click();
  await expect(flow.verdict("One persona will change, one will not.")).toBeVisible();
  await expect(form.rows.getByRole("cell")).toHaveText([/The.*cat.*dog.*sat/]);
  await page.getByRole("radio", { name: "Whole fields" }).check({ force: true });
  await expect(form.rows.getByRole("cell")).toHaveText([/Category manager/]);
  await page.getByRole("radio", { name: "Would not 1" }).check({ force: true });
  await expect(form.rows.getByRole("rowheader", { name: "Wordy Category" })).toBeVisible();
  await expect(form.rows.getByRole("cell")).toHaveText(["The text does not stand in it."]);
  await flow.confirm("Change 1 persona").click();
  await flow.started();
  await expect.poll(async () => (await persona(api, hit.id)).values.keyConcerns).toEqual(["The dog sat", "Category manager"]);
});

test("one field fills another where it is empty", async ({ signedIn: page, api }) => {
  const empty = await make(api, "octave", { name: "Copyable Ann", keyConcerns: ["Costs"], painPoints: [] });
  const full = await make(api, "octave", { name: "Copyable Ben", keyConcerns: ["Costs"], painPoints: ["Its own"] });
  await handOver(page, [empty.id, full.id]);
  await page.goto("/batches/new?kind=update");
  const flow = batchFlow(page);
  const form = batchForm(page);
  await form.field(1, "Pain points");
  await form.what(1, "Copy from another field");
  await form.pick(form.change(1).getByRole("combobox", { name: "Copy from" }), "Key concerns");
  await flow.preview.click();
  await expect(flow.verdict("One persona will change, one will not.")).toBeVisible();
  await flow.confirm("Change 1 persona").click();
  await flow.started();
  await expect.poll(async () => (await persona(api, empty.id)).values.painPoints).toEqual(["Costs"]);
  expect((await persona(api, full.id)).values.painPoints).toEqual(["Its own"]);
});

test("copied to another connection with a mapping; the exact requests are those that are sent", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const original = await make(api, "octave", { name: "Portable Paula", description: "Goes along", painPoints: ["Stays"] });
  const before = (await upstreams.vibemap.ledger()).length;
  await handOver(page, [original.id]);
  await page.goto("/batches/new?kind=copy");
  const flow = batchFlow(page);
  const form = batchForm(page);
  await flow.choose("Connection", "VibeMap");
  await flow.choose("Project", "Driver app");
  await expect(page.getByText(/Does not go along: .*Description/)).toBeVisible();
  await form.pick(page.getByRole("combobox", { name: "Description goes to", exact: true }), "Tagline");
  await flow.preview.click();
  await expect(flow.verdict("One persona will be copied.")).toBeVisible();
  await expect(form.rows.getByRole("cell")).toHaveText([/Tagline: Goes along.*Pain points/]);

  await page.getByRole("button", { name: "The exact requests" }).click();
  const dialog = page.getByRole("dialog", { name: "The exact requests" });
  await expect(dialog.getByRole("heading", { level: 3 }).first()).toContainText("POST");
  const shown = (await dialog.locator("pre").first().textContent()) ?? "";
  await page.keyboard.press("Escape");
  await flow.confirm("Copy 1 persona").click();
  await flow.started();
  await flow.settled(1);
  const sent = (await upstreams.vibemap.ledger()).slice(before);
  expect(sent.map(({ effect }) => effect)).toEqual(["create"]);
  expect(JSON.parse(shown)).toEqual(sent[0]?.body);
  const found = (await find(api, "Portable Paula")).data;
  expect(found.map(({ source }) => source).sort()).toEqual(["octave", "vibemap"]);
});

test("moved to another connection: the original goes once its copy is there", async ({ signedIn: page, api, upstreams }) => {
  const original = await make(api, "vibemap", { name: "Movable Max", tagline: "On the move" });
  const [there, gone] = [(await upstreams.octave.ledger()).length, (await upstreams.vibemap.ledger()).length];
  await handOver(page, [original.id]);
  await page.goto("/batches/new?kind=move");
  const flow = batchFlow(page);
  await flow.choose("Connection", "Octave");
  await flow.preview.click();
  await expect(flow.verdict("One persona will be moved.")).toBeVisible();
  await flow.confirm("Move 1 persona").click();
  await flow.started();
  const left = async () => (await find(api, "Movable Max")).data.filter(({ state }) => state === "active").map(({ source }) => source);
  await expect.poll(left, { timeout: 20_000 }).toEqual(["octave"]);
  expect((await upstreams.octave.ledger()).slice(there).map(({ effect }) => effect)).toEqual(["create"]);
  expect((await upstreams.vibemap.ledger()).slice(gone).map(({ effect }) => effect)).toEqual(["delete"]);
});
