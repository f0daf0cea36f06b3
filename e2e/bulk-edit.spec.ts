import type { PlannedRequests } from "@/lib/model/batch";
import { connectionOf, find, json, make, makeMany, persona } from "./api";
import { expect, test } from "./fixtures";
import { batchForm, handOver } from "./pages/batch-form";
import { batchFlow } from "./pages/batch-run";
import { library } from "./pages/library";
import { expectCalm, graveFindings, watch } from "./pages/looks";

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

test("more than twenty are deleted only once their number is typed; Enter twice makes one batch", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  await makeMany(api, "Countable", 21);
  const before = (await upstreams.octave.ledger()).length;
  const { selection, open } = library(page);
  await open("/?q=countable&view=table");
  await page.getByRole("checkbox", { name: "Tick all 21" }).check();
  await selection.getByRole("button", { name: "Delete…" }).click();
  const flow = batchFlow(page);
  await expect(flow.verdict("21 personas will be deleted.")).toBeVisible();
  const button = flow.confirm("Delete 21 personas");
  await expect(button).toHaveAttribute("aria-disabled", "true");
  const box = page.getByRole("textbox", { name: "Type 21 to delete them" });
  await expect(box).toHaveAccessibleDescription("Off until 21 is typed here.");
  await box.fill("12");
  await box.press("Enter");
  await expect(page).toHaveURL(/batches\/new/);
  await box.fill("21");
  await box.press("Enter");
  await box.press("Enter").catch(() => undefined);
  await flow.started();
  await flow.settled(21);
  const sent = (await upstreams.octave.ledger()).slice(before);
  expect(sent.length).toBe(21);
  expect(new Set(sent.map(({ sourceId }) => sourceId)).size).toBe(21);
});

test("what changed since the preview is said, and nothing is started until it was looked at again", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const one = await make(api, "octave", { name: "Stamped Stan", painPoints: ["First"] });
  const two = await make(api, "octave", { name: "Stamped Sue", painPoints: ["First"] });
  await handOver(page, [one.id, two.id]);
  await page.goto("/batches/new?kind=update");
  const flow = batchFlow(page);
  const form = batchForm(page);
  await form.field(1, "Pain points");
  await form.change(1).getByRole("textbox", { name: "Add to Pain points" }).fill("Second");
  await flow.preview.click();
  await expect(flow.verdict("Two personas will change.")).toBeVisible();
  await json(await api.patch(`/api/personas/${two.id}`, { data: { version: two.version, changes: { painPoints: ["First", "Second"] } } }));
  const before = (await upstreams.octave.ledger()).length;
  await flow.confirm("Change 2 personas").click();
  await expect(page.getByRole("status").filter({ hasText: "Something changed since you looked, so nothing was started." })).toContainText(
    "Now 1 persona would change instead of 2",
  );
  await expect(flow.verdict("One persona will change, one will not.")).toBeVisible();
  expect((await upstreams.octave.ledger()).length).toBe(before);
  await flow.confirm("Change 1 persona").click();
  await flow.started();
  await expect.poll(async () => (await persona(api, one.id)).values.painPoints).toEqual(["First", "Second"]);
});

test("a paused connection is named before anything is started, and read-only personas with their reason", async ({
  signedIn: page,
  api,
}) => {
  const octave = await connectionOf(api, "octave");
  const mine = await make(api, "octave", { name: "Pausable Pat", painPoints: ["First"] });
  const [theirs] = (await json<{ data: { id: string; source: string }[] }>(await api.get("/api/personas?source=profound&limit=1"))).data;
  await handOver(page, [mine.id, theirs?.id ?? ""]);
  await json(await api.patch(`/api/connections/${octave.id}`, { data: { paused: true } }));
  try {
    await page.goto("/batches/new?kind=update");
    const form = batchForm(page);
    await expect(page.getByText(/^1 in Profound is left out: /)).toBeVisible();
    await form.field(1, "Pain points");
    await form.change(1).getByRole("textbox", { name: "Add to Pain points" }).fill("Second");
    await batchFlow(page).preview.click();
    await expect(page.getByText("Octave is paused.")).toBeVisible();
    await expect(page.getByRole("list", { name: "Why" }).getByRole("listitem")).toHaveCount(1);
  } finally {
    await json(await api.patch(`/api/connections/${octave.id}`, { data: { paused: false } }));
  }
});

test("from the Batches page by a saved view and a filter", async ({ signedIn: page, api }) => {
  await makeMany(api, "Findable", 3);
  await page.goto("/batches/new");
  await expect(page.getByText(/none of the connected systems lets anybody else change a persona’s state/)).toBeVisible();
  await page.getByRole("link", { name: /^Change fields/ }).click();
  await page.getByRole("radio", { name: /^Everyone/ }).check();
  await page.getByRole("searchbox", { name: "Search personas" }).fill("findable");
  await page.getByRole("button", { name: "Take these 3" }).click();
  await expect(page.getByText("3 personas", { exact: true }).first()).toBeVisible();
  const form = batchForm(page);
  await form.field(1, "Description");
  await form.change(1).getByRole("textbox", { name: "Description" }).fill("Found by a filter");
  const flow = batchFlow(page);
  await flow.preview.click();
  await flow.confirm("Change 3 personas").click();
  await flow.started();
  await flow.settled(3);
});

test("a whole batch by keyboard alone", async ({ signedIn: page, api }) => {
  const held = await make(api, "octave", { name: "Keyboard Kim", description: "Old" });
  await handOver(page, [held.id]);
  await page.goto("/batches/new?kind=update");
  const box = page.getByRole("combobox", { name: "Field to change" });
  await expect(box).toBeVisible();
  const reach = async (name: string, role: "combobox" | "textbox" | "button") => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let i = 0; i < 60 && !(await wanted.evaluate((element) => element === document.activeElement).catch(() => false)); i++)
      await page.keyboard.press("Tab");
    await expect(wanted).toBeFocused();
  };
  await reach("Field to change", "combobox");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Descr");
  await page.keyboard.press("Enter");
  await expect(box).toContainText("Description");
  await reach("Description", "textbox");
  await page.keyboard.type("New by keyboard");
  await reach("Preview", "button");
  await page.keyboard.press("Enter");
  await expect(batchFlow(page).verdict("One persona will change.")).toBeFocused();
  await reach("Change 1 persona", "button");
  await page.keyboard.press("Enter");
  await batchFlow(page).started();
  await expect.poll(async () => (await persona(api, held.id)).values.description).toBe("New by keyboard");
});

test("every step is calm and without findings, wide and narrow, light and dark", async ({ signedIn: page, api }) => {
  const ada = await make(api, "octave", {
    name: "Calm Ada, whose name goes on and on until nothing else fits beside it",
    painPoints: ["x".repeat(2000)],
  });
  const bea = await make(api, "vibemap", { name: "Calm Bea" });
  await handOver(page, [ada.id, bea.id]);
  const errors = await watch(page);
  const flow = batchFlow(page);
  const form = batchForm(page);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    const look = async (what: string) => {
      expect.soft(await graveFindings(page), `${what}, ${width}`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await graveFindings(page, ["color-contrast"]), `${what}, ${width} dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      await expectCalm(page);
    };
    await page.goto("/batches/new");
    await expect(page.getByRole("heading", { level: 1, name: "What should happen?" })).toBeVisible();
    await look("what");
    await page.goto("/batches/new?kind=update&step=which");
    await expect(page.getByRole("button", { name: "Take these 2" })).toBeVisible();
    await look("which");
    await page.evaluate(() => sessionStorage.removeItem("personary:batch-draft:update"));
    await page.goto("/batches/new?kind=update");
    await form.field(1, "Pain points");
    await form.change(1).getByRole("textbox", { name: "Add to Pain points" }).fill("One more");
    await form.add.click();
    await form.field(2, "Name");
    await form.what(2, "Find and replace");
    await form.change(2).getByRole("textbox", { name: "Find", exact: true }).fill("Calm");
    await expect(form.change(2).getByRole("status")).toContainText("Found in");
    await look("changes");
    await flow.preview.click();
    await expect(flow.verdict("Two personas will change.")).toBeVisible();
    await look("preview");
    await page.getByRole("button", { name: "The exact requests" }).click();
    await expect(page.getByRole("dialog").locator("pre").first()).toBeVisible();
    await look("exact requests");
    await page.goto("/batches/new?kind=copy");
    await flow.choose("Connection", "Octave");
    await look("where");
  }
  expect.soft(errors, "console").toEqual([]);
});

test("the exact requests never hold the key", async ({ api, upstreams }) => {
  const held = await make(api, "octave", { name: "Secretive Sam" });
  const batch = { kind: "update", select: { ids: [held.id] }, changes: { description: "Said" } };
  const answer = await api.post("/api/batches/requests", { data: { batch, index: 0 } });
  const { requests } = await json<PlannedRequests>(answer);
  expect(requests.length).toBeGreaterThan(0);
  expect(await answer.text()).not.toContain(upstreams.octave.key);
});
