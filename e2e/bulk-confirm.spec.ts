import type { PlannedRequests } from "@/lib/model/batch";
import { connectionOf, json, make, makeMany, persona } from "./api";
import { expect, test } from "./fixtures";
import { batchForm, handOver } from "./pages/batch-form";
import { batchFlow } from "./pages/batch-run";
import { library } from "./pages/library";
import { expectCalm, graveFindings, watch } from "./pages/looks";

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
