import type { APIRequestContext } from "@playwright/test";
import type { Batch, CreateBatch } from "@/lib/model/batch";
import { find, get, json, make, makeMany, persona } from "./api";
import { expect, test, visitor } from "./fixtures";
import { runPage } from "./pages/batch-run";

const VERA = { name: "Vera Watches", email: "vera@personary.test", password: "looks-but-never-presses" };

const start = async (api: APIRequestContext, batch: CreateBatch): Promise<Batch> =>
  json<Batch>(await api.post("/api/batches", { data: batch, headers: { "idempotency-key": crypto.randomUUID() } }));

const idsOf = async (api: APIRequestContext, q: string): Promise<string[]> =>
  (await find(api, q)).data.filter(({ name }) => name.startsWith(q)).map(({ id }) => id);

const describe = (ids: string[], value: string, name: string): CreateBatch => ({
  kind: "update",
  select: { ids },
  changes: [{ field: "description", op: "set", value }],
  name,
});

test("a slow run is paused, loaded anew and resumed, while somebody without a say watches", async ({
  signedIn: page,
  api,
  app,
  browser,
  upstreams,
}) => {
  test.slow();
  await makeMany(api, "Watched", 10);
  expect((await api.post("/api/members", { data: { ...VERA, role: "viewer" } })).status()).toBe(201);
  const before = (await upstreams.octave.ledger()).length;
  await upstreams.octave.fault({ kind: "latency", ms: 1_500, match: { path: "/persona/update" } });
  const { id } = await start(api, describe(await idsOf(api, "Watched"), "Seen while it ran", "Describe the watched"));

  const run = runPage(page);
  await page.goto(`/batches/${id}`);
  await expect(run.row("Watched 1").or(run.row("Watched 10")).first()).toBeVisible();
  await expect.poll(async () => (await get<Batch>(api, `/api/batches/${id}`)).counts.done).toBeGreaterThan(0);
  await run.press("Pause").click();
  await expect(run.press("Resume")).toBeVisible();
  await expect.poll(async () => (await get<Batch>(api, `/api/batches/${id}`)).counts.sending).toBe(0);
  const sent = (await upstreams.octave.ledger()).length;
  expect(sent - before).toBeLessThan(10);

  const { context, page: hers } = await visitor(browser, app);
  const { email, password } = VERA;
  await hers.request.post("/api/auth/sign-in/email", { data: { email, password }, headers: { origin: app.url } });
  await hers.goto(`/batches/${id}`);
  const watched = runPage(hers);
  await expect(watched.state("Paused")).toBeVisible();
  await expect(watched.press("Resume")).toHaveAttribute("aria-disabled", "true");
  await expect(watched.press("Resume")).toHaveAttribute("title", /Your role is viewer/);
  await expect(hers.getByText(/started by/).first()).not.toContainText("you");

  await page.reload();
  await expect(run.press("Resume")).toBeVisible();
  await expect(page.getByText(/started by you/)).toBeVisible();
  expect((await upstreams.octave.ledger()).length).toBe(sent);

  await upstreams.octave.clearFaults();
  await run.press("Resume").click();
  await expect(run.settled("10 of 10")).toBeVisible({ timeout: 20_000 });
  await expect(watched.settled("10 of 10")).toBeVisible({ timeout: 20_000 });
  await expect(watched.state("Done")).toBeVisible();
  await context.close();
  expect((await upstreams.octave.ledger()).length - before).toBe(10);
  await run.tab("Saved 10").click({ force: true });
  await expect(page).toHaveURL(/show=saved/);
  const row = run.row("Watched 3");
  await row.getByRole("button", { name: "Before and after of Watched 3" }).click();
  await expect(row.locator("ins").filter({ visible: true })).toContainText("Seen while it ran");
});

test("one that failed is tried again alone; the others are in a file with the reason", async ({ signedIn: page, api, upstreams }) => {
  await makeMany(api, "Stubborn", 4);
  const before = (await upstreams.octave.ledger()).length;
  await upstreams.octave.fault({
    kind: "status",
    status: 400,
    times: 2,
    body: { message: "That is not wanted here" },
    match: { path: "/persona/update" },
  });
  const { id } = await start(api, describe(await idsOf(api, "Stubborn"), "At last", "Describe the stubborn"));
  const run = runPage(page);
  await page.goto(`/batches/${id}`);
  await expect(run.settled("4 of 4")).toBeVisible();
  await expect(run.state("Done, 2 failed")).toBeVisible();
  await run.tab("Needs you 2").click({ force: true });
  const failed = page.getByRole("main").getByRole("row").filter({ hasText: "That is not wanted here" });
  await expect(failed).toHaveCount(2);
  await expect(failed.first().getByRole("link", { name: /^Edit Stubborn/ })).toBeVisible();

  const href = await page.getByRole("link", { name: "2 failed rows, CSV" }).getAttribute("href");
  const file = await (await api.get(href ?? "")).text();
  expect(file.trim().split("\n")).toHaveLength(3);
  expect(file).toContain("That is not wanted here");

  const again = failed.first().getByRole("button", { name: /^Try Stubborn \d again$/ });
  const name = (await again.getAttribute("aria-label"))?.replace(/^Try | again$/g, "") ?? "";
  await again.click();
  await expect(run.row(name).getByText("Saved", { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Retry 1 failed" })).toBeVisible();
  expect((await get<Batch>(api, `/api/batches/${id}`)).counts).toMatchObject({ done: 3, failed: 1 });
  expect((await upstreams.octave.ledger()).length - before).toBe(3);
});

test("a conflict shows what the source holds now, and is resolved on top of it", async ({ signedIn: page, api, upstreams }) => {
  const {
    id: who,
    sourceId,
    name,
  } = await make(api, "octave", { name: "Clara Clashing", description: "As it was", painPoints: ["First"] });
  const other = await make(api, "octave", { name: "Cleo Calm", description: "As it was" });
  await upstreams.octave.edit(sourceId, { description: "Theirs, meanwhile", painPoints: ["First", "Added there"] });
  const { id } = await start(api, describe([who, other.id], "Set by the batch", "Describe the clashing"));
  const run = runPage(page);
  await page.goto(`/batches/${id}`);
  await expect(run.settled("2 of 2")).toBeVisible();
  await expect(run.row(name)).toContainText("Conflict");
  await run
    .row(name)
    .getByRole("button", { name: `Resolve ${name}` })
    .click();
  const dialog = page.getByRole("dialog", { name: `${name} changed in Octave meanwhile` });
  await expect(dialog.getByRole("row", { name: /Description/ })).toContainText("Theirs, meanwhile");
  await expect(dialog.getByRole("row", { name: /Description/ })).toContainText("set to Set by the batch");
  expect(await upstreams.octave.ledger(sourceId)).toHaveLength(1);
  await dialog.getByRole("button", { name: "Apply the batch to it now" }).click();
  await expect(dialog).toBeHidden();
  await expect(run.row(name).getByText("Saved", { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(run.state("Done")).toBeVisible();
  expect((await persona(api, who)).values).toMatchObject({ description: "Set by the batch", painPoints: ["First", "Added there"] });
});

test("undo is previewed, leaves alone what was edited since, and can be undone itself", async ({ signedIn: page, api, upstreams }) => {
  const made = await Promise.all(
    ["Uma", "Ugo", "Ulf"].map((name) => make(api, "octave", { name: `${name} Undone`, description: `${name} before` })),
  );
  const ids = made.map(({ id }) => id);
  const { id } = await start(api, describe(ids, "Afterwards", "Describe the undone"));
  const run = runPage(page);
  await page.goto(`/batches/${id}`);
  await expect(run.settled("3 of 3")).toBeVisible();
  const [uma, ugo, ulf] = made;
  const seen = await persona(api, ulf?.id ?? "");
  const edit = await api.patch(`/api/personas/${seen.id}`, { data: { version: seen.version, changes: { description: "Edited since" } } });
  expect(edit.ok()).toBe(true);
  const sent = (await upstreams.octave.ledger()).length;

  await page.getByRole("link", { name: "Undo…" }).click();
  await expect(page).toHaveURL(`/batches/${id}/undo`);
  await expect(page.getByRole("heading", { level: 1, name: "Two personas will change, one will not." })).toBeVisible();
  await expect(page.getByText("The source's own dates of change cannot come back.").first()).toBeVisible();
  expect((await upstreams.octave.ledger()).length).toBe(sent);
  await page.getByRole("button", { name: "Change 2 personas" }).click();
  await expect(page).not.toHaveURL(/undo$/);
  await expect(run.state("Done")).toBeVisible();
  const undo = page.url();
  const held = async () => Promise.all(made.map(async (one) => (await persona(api, one.id)).values.description));
  expect(await held()).toEqual(["Uma before", "Ugo before", "Edited since"]);

  await page.getByRole("link", { name: "Undo this undo…" }).click();
  await page.getByRole("button", { name: "Change 2 personas" }).click();
  await expect(page).not.toHaveURL(/undo$/);
  await expect(run.state("Done")).toBeVisible();
  expect(await held()).toEqual(["Afterwards", "Afterwards", "Edited since"]);
  expect([uma?.name, ugo?.name]).toEqual(["Uma Undone", "Ugo Undone"]);

  await page.goto(`/batches/${id}`);
  await page.getByText("What was asked").click();
  await expect(page.getByText("3 ticked").filter({ visible: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "See what undid it" }).click();
  await expect(page).toHaveURL(undo);
});

test("the end of a batch is told on another page, once in all tabs, and again by nobody after a reload", async ({
  signedIn: page,
  context,
  api,
  upstreams,
}) => {
  await makeMany(api, "Heralded", 4);
  await upstreams.octave.fault({ kind: "latency", ms: 9_000, match: { path: "/persona/update" } });
  await upstreams.octave.fault({ kind: "status", status: 400, times: 1, match: { path: "/persona/update" } });
  const { id } = await start(api, describe(await idsOf(api, "Heralded"), "Told of", "Describe the heralded"));
  await page.goto(`/batches/${id}`);
  const bell = page.getByRole("button", { name: "Tell me when done" });
  await bell.click();
  await expect(bell).toHaveAttribute("aria-pressed", "true");
  await expect(runPage(page).told("You will be told here only")).toBeVisible();
  const second = await context.newPage();
  await second.goto("/settings/connections");
  await page.goto("/shares");
  await expect(page.getByRole("link", { name: /^Batches/ })).toContainText("1 running");
  const words = "“Describe the heralded” is over, 1 needs you";
  const told = async () => (await runPage(page).told(words).count()) + (await runPage(second).told(words).count());
  await expect.poll(told, { timeout: 30_000 }).toBe(1);
  await page.waitForTimeout(4_000);
  expect(await told()).toBe(1);
  const where = (await runPage(page).told(words).count()) === 1 ? page : second;
  await where.getByRole("button", { name: "See which" }).click();
  await expect(where).toHaveURL(`/batches/${id}`);
  await page.goto("/shares");
  await second.goto("/settings/connections");
  await page.waitForTimeout(2_000);
  expect(await told()).toBe(0);
});
