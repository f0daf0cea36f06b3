import { connectionOf, find, make } from "./api";
import { expect, test } from "./fixtures";
import { graveFindings } from "./pages/looks";
import { personaForm } from "./pages/persona-form";
import { saveScreen } from "./pages/save-screen";
import { PROFILE, TYPED, typing } from "./pages/typing";

test("429: until when is said, and it is saved by itself when asked to", async ({ signedIn: page, api, upstreams }) => {
  const made = await make(api, "octave", { name: "Patient Pat", description: "As it was" });
  await typing(page, made);
  await upstreams.octave.fault({ kind: "status", status: 429, retryAfter: 3, times: 1, match: { path: "/persona/update" } });
  await personaForm(page).save("Octave").click();
  const screen = saveScreen(page);
  await screen.says(/It takes more from \d\d:\d\d on/);
  await expect(screen.region.locator("[data-left]")).toHaveText(/Possible in 0:0\d/);
  await screen.way("Save when it is possible").click();
  await expect(screen.way("Do not save by itself")).toHaveAttribute("aria-pressed", "true");
  expect(await graveFindings(page)).toEqual([]);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(1);
  await expect(page).toHaveURL(PROFILE, { timeout: 15_000 });
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);
});

test("gone meanwhile: what was typed becomes a new persona", async ({ signedIn: page, api, upstreams }) => {
  const made = await make(api, "octave", { name: "Gone Gwen", description: "As it was", painPoints: ["Stays"] });
  await typing(page, made);
  await upstreams.octave.edit(made.sourceId);
  await personaForm(page).save("Octave").click();
  const screen = saveScreen(page);
  await screen.says("Gone Gwen is no longer in Octave");
  await expect(screen.link("Look in the bin")).toHaveAttribute("href", "/bin");
  expect(await graveFindings(page)).toEqual([]);
  await screen.way("Keep it as a new persona").click();
  await expect(page).toHaveURL(/\/personas\/new/);
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("button", { name: "Put it in the form" }).click();
  const form = personaForm(page);
  await expect(form.field("Description")).toHaveValue(TYPED);
  await expect(form.line("Pain points", 1)).toHaveValue("Stays");
  await form.save("Octave").click();
  await expect(page).toHaveURL(PROFILE);
  expect((await find(api, "Gone Gwen")).data.filter(({ state }) => state === "active")).toHaveLength(1);
});

test("a paused connection and a refused key lead to the connection", async ({ signedIn: page, api, upstreams }) => {
  const made = await make(api, "octave", { name: "Paused Paula", description: "As it was" });
  const { id } = await connectionOf(api, "octave");
  const set = async (paused: boolean) => expect((await api.patch(`/api/connections/${id}`, { data: { paused } })).ok()).toBe(true);
  await typing(page, made);
  const [form, screen] = [personaForm(page), saveScreen(page)];
  await set(true);
  await form.save("Octave").click();
  await screen.says("the connection to Octave is paused");
  await expect(screen.link("Look at the connection")).toHaveAttribute("href", "/settings/connections");
  await set(false);
  await upstreams.octave.fault({ kind: "status", status: 401, times: 1, match: { path: "/persona/update" } });
  await screen.way("Save again").click();
  await screen.says("Octave refused the key");
  expect(await graveFindings(page)).toEqual([]);
  await set(false);
  await screen.way("Save again").click();
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);
});

test("no clear answer from Personary either: it asks how it ended, and sends nothing twice", async ({ signedIn: page, api, upstreams }) => {
  const made = await make(api, "octave", { name: "Unsure Ursula", description: "As it was" });
  await typing(page, made);
  const address = `**/api/personas/${made.id}`;
  await page.route(address, async (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    await route.fetch();
    const detail = "It is not known yet whether this arrived.";
    await route.fulfill({ status: 503, json: { title: "", status: 503, code: "source_down", detail, unsure: true, requestId: "r" } });
    await page.unroute(address);
  });
  let letAsk = () => {};
  const asking = new Promise<void>((go) => {
    letAsk = go;
  });
  await page.route("**/api/personas/saves/*", async (route) => {
    await asking;
    await route.continue();
  });
  await personaForm(page).save("Octave").click();
  const screen = saveScreen(page);
  await screen.says("It is not certain that this was saved");
  await expect(screen.region).toContainText("Asking how it ended…");
  expect(await graveFindings(page)).toEqual([]);
  letAsk();
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);
});

test("offline: it says so, and saves when the connection is back", async ({ signedIn: page, api, upstreams }) => {
  const made = await make(api, "octave", { name: "Offline Ola", description: "As it was" });
  await typing(page, made);
  await page.context().setOffline(true);
  await personaForm(page).save("Octave").click();
  const screen = saveScreen(page);
  await screen.says("You are offline, so it is not certain that this was saved");
  await screen.way("Save when it is possible").click();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);
});
