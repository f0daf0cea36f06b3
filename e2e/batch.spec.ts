import type { Batch } from "@/lib/model/batch";
import type { LedgerEntry } from "@/lib/testing/fake";
import { find, get, make, makeMany } from "./api";
import { expect, test } from "./fixtures";
import { batchFlow } from "./pages/batch-run";
import { library } from "./pages/library";

/** How often each row was changed. */
const times = (entries: LedgerEntry[]): number[] =>
  [...new Set(entries.map(({ sourceId }) => sourceId))].map((id) => entries.filter(({ sourceId }) => sourceId === id).length);

test("all that match get a field, through a reload and a killed process, each exactly once", async ({
  signedIn: page,
  api,
  app,
  upstreams,
}) => {
  await makeMany(api, "Crashproof", 16);
  const before = (await upstreams.octave.ledger()).length;
  const { rows, selection, open } = library(page);
  await open("/?q=crashproof&view=table");
  await expect(rows).toHaveCount(16);
  for (const at of [0, 1, 2]) await rows.nth(at).getByRole("checkbox").check();
  await expect(selection).toContainText("3 ticked");
  await selection.getByRole("button", { name: "Tick all 16 that match" }).click();
  await expect(selection).toContainText("All 16 ticked");
  await selection.getByRole("button", { name: "Edit field…" }).click();

  const flow = batchFlow(page);
  await flow.choose("Field to change", "Key concerns");
  await page.getByRole("textbox", { name: "Add to Key concerns" }).fill("Whether it survives a crash");
  await flow.preview.click();
  await expect(flow.verdict("16 personas will change.")).toBeVisible();
  expect((await upstreams.octave.ledger()).length).toBe(before);
  await upstreams.octave.fault({ kind: "latency", ms: 1200, match: { path: "/persona/update" } });
  await flow.confirm("Change 16 personas").click();
  const id = await flow.started();
  const done = async () => (await get<Batch>(api, `/api/batches/${id}`)).counts.done;
  await expect.poll(done).toBeGreaterThan(2);
  await page.reload();
  await expect(page.getByText(/of 16 settled/).first()).toBeVisible();

  await app.kill9();
  expect((await upstreams.octave.ledger()).length - before).toBeLessThan(16);
  await upstreams.octave.clearFaults();
  await app.restart();
  await page.reload();
  await flow.settled(16);
  const sent = (await upstreams.octave.ledger()).slice(before);
  expect(times(sent)).toEqual(Array.from({ length: 16 }, () => 1));
  expect(sent[0]?.body).toMatchObject({ keyConcerns: ["Whether it survives a crash"] });
});

test("what failed is tried again, then all of it is deleted and put back", async ({ signedIn: page, api, upstreams }) => {
  await makeMany(api, "Retryable", 4);
  const ids = (await find(api, "Retryable")).data.map(({ id }) => id);
  const before = (await upstreams.octave.ledger()).length;
  await upstreams.octave.fault({ kind: "status", status: 400, times: 2, match: { path: "/persona/update" } });
  const answer = await api.post("/api/batches", {
    data: { kind: "update", select: { ids }, changes: { description: "Set by a batch" }, name: "Describe the retryable" },
  });
  const { id } = (await answer.json()) as Batch;
  const flow = batchFlow(page);
  await page.goto(`/batches/${id}`);
  await flow.settled(4);
  await expect(page.getByRole("link", { name: "2 failed rows, CSV" })).toBeVisible();
  await page.getByRole("button", { name: "Retry 2 failed" }).click();
  await expect(page.getByRole("button", { name: /^Retry/ })).toBeHidden();
  await flow.settled(4);
  await expect.poll(async () => (await get<Batch>(api, `/api/batches/${id}`)).counts.done).toBe(4);
  expect(times((await upstreams.octave.ledger()).slice(before))).toEqual([1, 1, 1, 1]);

  const { rows, selection, open } = library(page);
  await open("/?q=retryable&view=table");
  await expect(rows).toHaveCount(4);
  await page.getByRole("checkbox", { name: "Tick all 4" }).check();
  await selection.getByRole("button", { name: "Delete…" }).click();
  await expect(flow.verdict("Four personas will be deleted.")).toBeVisible();
  await flow.confirm("Delete 4 personas").click();
  await flow.started();
  await flow.settled(4);
  expect((await find(api, "Retryable")).data.filter(({ state }) => state !== "deleted")).toEqual([]);

  await page.getByRole("link", { name: "Undo…" }).click();
  await page.getByRole("button", { name: "Create 4 personas" }).click();
  await flow.started();
  await flow.settled(4);
  const back = (await find(api, "Retryable")).data.filter(({ state }) => state === "active");
  expect(back.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test("personas from pasted JSON, wrong lines named first", async ({ signedIn: page, upstreams, api }) => {
  await make(api, "vibemap", { name: "Pasted before" });
  const before = (await upstreams.vibemap.ledger()).length;
  const flow = batchFlow(page);
  await page.goto("/batches/new?kind=create");
  await flow.choose("Connection", "VibeMap");
  await flow.choose("Project", "Driver app");
  const box = page.getByRole("textbox", { name: "Personas as JSON" });
  await box.fill('[\n{"name": "Pasted Pia"},\n"nobody"\n]');
  await expect(page.getByRole("alert").filter({ hasText: "Line 3:" })).toContainText("Persona 2: this is no object of fields.");
  await expect(flow.preview).toHaveAttribute("aria-disabled", "true");
  await box.fill('[{"name": "Pasted Pia", "tagline": "First"}, {"values": {"name": "Pasted Pim", "pain_points": {"barriers": ["None"]}}}]');
  await flow.preview.click();
  await expect(flow.verdict("Two personas will be created.")).toBeVisible();
  await flow.confirm("Create 2 personas").click();
  await flow.started();
  await flow.settled(2);
  const sent = (await upstreams.vibemap.ledger()).slice(before);
  expect(sent.map(({ effect }) => effect)).toEqual(["create", "create"]);
  expect((await find(api, "Pasted Pi")).data.map(({ name }) => name).sort()).toEqual(["Pasted Pia", "Pasted Pim"]);
});
