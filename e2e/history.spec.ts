import type { APIRequestContext, Page } from "@playwright/test";
import type { JsonObject } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import type { RevisionPage } from "@/lib/model/revision";
import { get, json, make, persona } from "./api";
import { expect, test, visitor } from "./fixtures";
import { historyPage } from "./pages/history";
import { expectCalm, graveFindings, watch } from "./pages/looks";
import type { Upstreams } from "./upstreams";

const change = async (api: APIRequestContext, held: Persona, changes: JsonObject): Promise<Persona> =>
  json<Persona>(await api.patch(`/api/personas/${held.id}`, { data: { version: held.version, changes } }));

const revisions = async (api: APIRequestContext, id: string) => (await get<RevisionPage>(api, `/api/personas/${id}/revisions`)).data;

/** Made and edited twice here, then once by somebody in the source. */
async function lived(api: APIRequestContext, upstreams: Upstreams, name: string): Promise<Persona> {
  const first = await make(api, "octave", { name, description: "Answers within a day", painPoints: ["Backlog", "Two tools"] });
  const second = await change(api, first, { description: "Answers within an hour" });
  await change(api, second, { painPoints: ["Backlog", "Night shifts"] });
  await upstreams.octave.edit(first.sourceId, { description: "Answers at once", keyConcerns: ["Churn"] });
  return get<Persona>(api, `/api/personas/${first.id}?fresh=true`);
}

const marks = (page: Page, kind: "ins" | "del") => historyPage(page).pane.locator(kind).allInnerTexts();

test("every change is told with its door, and any two versions can be compared by address", async ({ signedIn: page, api, upstreams }) => {
  const errors = await watch(page);
  const { id, name } = await lived(api, upstreams, "Hattie Hindsight");
  const history = historyPage(page);
  await page.goto(`/personas/${id}`);
  await page.getByRole("link", { name: "All 4 changes" }).click();
  await expect(page).toHaveURL(`/personas/${id}/history`);
  await expect(page.getByRole("heading", { level: 1, name: `History of ${name}` })).toBeVisible();
  await expect(history.rows).toHaveCount(4);
  await expect(history.rows.nth(0)).toContainText("Tobias Lindqvist changed Description, Key concerns");
  await expect(history.rows.nth(0)).toContainText("in Octave itself");
  await expect(history.rows.nth(1)).toContainText("changed Pain points");
  await expect(history.rows.nth(3)).toContainText("created it");
  await expect(history.rows.nth(3)).toContainText("in a form here");

  await expect(history.pane.getByRole("heading", { name: "2 fields differ" })).toBeVisible();
  expect(await marks(page, "del")).toEqual(["within an hour"]);
  expect(await marks(page, "ins")).toEqual(["at once", "Churn"]);

  await history.change(/changed Pain points/).click();
  await expect(history.pane.getByRole("heading", { name: "1 field differs" })).toBeVisible();
  expect(await marks(page, "ins")).toEqual(["Night shifts"]);
  await history.from(/^Compare from: .*created it/).click();
  await expect(history.pane.getByRole("heading", { name: "2 fields differ" })).toBeVisible();
  expect((await marks(page, "del")).sort()).toEqual(["Two tools", "a day"]);

  await page.getByRole("radio", { name: "Side by side" }).click();
  await expect(page).toHaveURL(/view=sides/);
  await page.reload();
  await expect(history.pane.getByText("Answers within a day", { exact: true })).toBeVisible();
  await expect(history.pane.getByRole("heading", { name: "2 fields differ" })).toBeVisible();
  await page.goBack();
  await expect(history.pane.getByRole("heading", { name: "1 field differs" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`/personas/${id}/history`);
  await expect(history.pane.getByRole("heading", { name: "2 fields differ" })).toBeVisible();
  expect(await graveFindings(page)).toEqual([]);
  await expectCalm(page);
  expect(errors).toEqual([]);
});

test("one field is put back after a look at what that changes", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await lived(api, upstreams, "Olive Onefield");
  const history = historyPage(page);
  await history.open(id);
  const sent = async () => (await upstreams.octave.ledger(sourceId)).length;
  const before = await sent();
  await history.putBack("Description").click();
  await expect(history.tick("Description")).toBeChecked();
  await expect(history.tick("Key concerns")).not.toBeChecked();
  await expect(history.dialog.getByRole("listitem").first().locator("ins")).toHaveText("within an hour");
  expect(await sent()).toBe(before);
  expect(await graveFindings(page)).toEqual([]);
  await history.send("Restore 1 field in Octave").click();
  await expect(history.dialog).toBeHidden();
  await expect(page.getByText("Restored 1 field in Octave").first()).toBeVisible();
  await expect(history.rows).toHaveCount(5);
  await expect(history.rows.first()).toContainText("restored Description");
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({ oId: sourceId, description: "Answers within an hour" });
  expect((await persona(api, id)).values).toMatchObject({ name, keyConcerns: ["Churn"], painPoints: ["Backlog", "Night shifts"] });
});

test("the keyboard alone: walk, look, restore all of the first version", async ({ signedIn: page, api, upstreams }) => {
  const { id } = await lived(api, upstreams, "Kay Keyboard");
  const history = historyPage(page);
  await history.open(id);
  await expect(history.rows).toHaveCount(4);
  await page.keyboard.press("ArrowDown");
  await expect(history.rows.nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(history.rows.nth(2).getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(history.rows.nth(2).getByRole("link")).toHaveAttribute("aria-current", "true");
  await expect(history.pane.getByRole("heading", { name: "1 field differs" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(history.rows.nth(3).getByRole("link")).toBeFocused();
  await page.keyboard.press("r");
  await expect(history.dialog).toBeVisible();
  await expect(history.send("Restore 3 fields in Octave")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(history.dialog).toBeHidden();
  await expect(history.rows.nth(3).getByRole("link")).toBeFocused();
  await page.keyboard.press("r");
  await history.send("Restore 3 fields in Octave").focus();
  await page.keyboard.press("Enter");
  await expect(history.rows.first()).toContainText("restored");
  const { values } = await persona(api, id);
  expect(values).toMatchObject({ description: "Answers within a day", painPoints: ["Backlog", "Two tools"] });
  expect(values.keyConcerns ?? []).toEqual([]);
});

test("what changed between the look and the sending is shown, and nothing is overwritten unseen", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const { id, sourceId } = await lived(api, upstreams, "Carl Crossing");
  const history = historyPage(page);
  await history.open(id);
  await history.putBack("Description").click();
  await expect(history.tick("Description")).toBeChecked();
  await upstreams.octave.edit(sourceId, { description: "Answers tomorrow" });
  await history.send("Restore 1 field in Octave").click();
  await expect(history.dialog.getByRole("alert")).toContainText("changed in Octave while you looked; nothing was restored");
  await expect(history.dialog.locator("del").first()).toHaveText(/tomorrow/);
  expect((await persona(api, id)).values.description).toBe("Answers tomorrow");
  await history.send("Restore 1 field in Octave").click();
  await expect(history.dialog).toBeHidden();
  expect((await persona(api, id)).values.description).toBe("Answers within an hour");
  expect((await revisions(api, id)).map(({ via }) => via).slice(0, 2)).toEqual(["restore", "outside"]);
});

test("a refusal of the source stays in the dialog, with what it said", async ({ signedIn: page, api, upstreams }) => {
  const { id } = await lived(api, upstreams, "Rita Refused");
  const history = historyPage(page);
  await history.open(id);
  await history.putBack("Description").click();
  await expect(history.tick("Description")).toBeChecked();
  await upstreams.octave.fault({ kind: "status", status: 400, match: { path: "/persona/update" } });
  await history.send("Restore 1 field in Octave").click();
  await expect(history.dialog.getByRole("alert")).toContainText("Rita Refused was not restored");
  expect((await persona(api, id)).values.description).toBe("Answers at once");
});

test("a new persona shows its one version, and an address that means nothing leads back", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "vibemap", { name: "Nell Newcomer", tagline: "Just arrived" });
  const history = historyPage(page);
  await history.open(id);
  await expect(page.getByText("Nothing has changed since.")).toBeVisible();
  await expect(history.pane.getByText("Just arrived")).toBeVisible();
  await expect(page.getByRole("heading", { name: /remembers it/ })).toBeHidden();
  await history.open(id, `?b=${crypto.randomUUID()}`);
  await expect(history.pane.getByRole("alert")).toContainText("This version could not be read");
  await history.pane.getByRole("button", { name: "Show the newest change" }).click();
  await expect(history.pane.getByText("Just arrived")).toBeVisible();
  await history.open(id, "?a=1%27%20or%201=1&b=%3Cscript%3E");
  await expect(history.pane.getByText("Just arrived")).toBeVisible();
});

test("a viewer compares and is told why nothing can be restored", async ({ api, app, browser, upstreams }) => {
  const { id } = await lived(api, upstreams, "Vera Viewed");
  const who = { name: "Vi", email: `vi-${crypto.randomUUID()}@personary.test`, password: "only-looking-around-1" };
  await json(await api.post("/api/members", { data: { ...who, role: "viewer" } }));
  const { context, page } = await visitor(browser, app);
  const { email, password } = who;
  await json(await page.request.post("/api/auth/sign-in/email", { data: { email, password }, headers: { origin: app.url } }));
  const history = historyPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await history.open(id);
  await expect(history.pane.getByText("Your role is viewer: only editors and above restore earlier versions.")).toBeVisible();
  await expect(history.restoreSide(/^Restore this: .*changed Pain points/)).toHaveAttribute("aria-disabled", "true");
  await expect(history.putBack("Description")).toBeHidden();
  await history.rows.nth(1).getByRole("link").focus();
  await page.keyboard.press("r");
  await expect(history.dialog).toBeHidden();
  expect(await graveFindings(page)).toEqual([]);
  await context.close();
});
