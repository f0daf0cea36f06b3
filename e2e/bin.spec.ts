import type { APIRequestContext, Locator, Page } from "@playwright/test";
import type { BinPage } from "@/lib/model/bin";
import type { Persona } from "@/lib/model/persona";
import { get, json, make, persona } from "./api";
import { expect, test, visitor } from "./fixtures";
import { library } from "./pages/library";
import { expectCalm, graveFindings, watch } from "./pages/looks";

const SLOW = { timeout: 20_000 };

const row = (page: Page, name: string): Locator => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
const putBack = (page: Page, name: string): Locator => page.getByRole("button", { name: `Put ${name} back` });
const remove = async (api: APIRequestContext, id: string) => json<{ undo: string }>(await api.delete(`/api/personas/${id}`));
const gone = async (api: APIRequestContext, name: string): Promise<Persona> => {
  const made = await make(api, "octave", { name, description: `${name} was here` });
  await remove(api, made.id);
  return made;
};

test("the question shows what depends on it, and the notice what could not return", async ({
  signedIn: page,
  api,
  app,
  browser,
  upstreams,
}) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Dependable Dora", description: "Comes back" });
  await make(api, "vibemap", { name, tagline: "Same name" });
  const other = await make(api, "octave", { name: "Dora's neighbour" });
  await upstreams.octave.edit(sourceId, { qualifyingQuestions: [{ question: "Is it you?" }] });
  await api.get(`/api/personas/${id}?fresh=true`);
  const share = async (ids: string[], label: string) =>
    json<{ url: string }>(await api.post("/api/shares", { data: { select: { ids }, label, fields: ["name"] } }));
  const alone = await share([id], "For the agency");
  await share([id, other.id], "Whole cast");

  await page.goto(`/personas/${id}`);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const dialog = page.getByRole("alertdialog", { name: `Delete ${name}?` });
  await expect(dialog.getByText("The link “For the agency” (0 views) will say that it is gone.")).toBeVisible();
  await expect(dialog.getByText("The link “Whole cast” (0 views) will show only the other one.")).toBeVisible();
  await expect(dialog.getByText("Somebody of this name is in VibeMap, too, and stays there.")).toBeVisible();
  await expect(dialog.getByText("Qualifying questions cannot come back.")).toBeVisible();
  await expect(dialog).toContainText("Octave then gives it a new id");
  expect(await graveFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Delete persona" }).click();
  await expect(page).toHaveURL("/");
  const shared = await visitor(browser, app);
  await shared.page.goto(alone.url);
  await expect(shared.page.getByText(/was deleted in its source/)).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${name} is back in Octave`)).toBeVisible(SLOW);
  await expect(page.getByText("Back in Octave under a new id. Qualifying questions could not return.")).toBeVisible();
  const back = await persona(api, id);
  expect(back).toMatchObject({ state: "active", values: { description: "Comes back" } });
  expect(back.sourceId).not.toBe(sourceId);
  await shared.page.reload();
  await expect(shared.page.getByText(name).first()).toBeVisible();
  await shared.context.close();
});

test("facts that cannot be read hold no deletion up", async ({ signedIn: page, api }) => {
  const { id, name } = await make(api, "octave", { name: "Unread Ursula" });
  await page.goto(`/personas/${id}`);
  await page.route(/\/api\/(shares|sources|personas(\?|\/[^/]+\/presence))/, (route) => route.fulfill({ status: 500, body: "no" }));
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const dialog = page.getByRole("alertdialog", { name: `Delete ${name}?` });
  await expect(dialog.getByText(/connection holds somebody of this name could not be read/)).toBeVisible();
  await dialog.getByRole("button", { name: "Delete persona" }).click();
  await expect.poll(async () => (await persona(api, id)).state).toBe("deleted");
});

test("the bin puts back one, and several that are ticked", async ({ signedIn: page, api, upstreams }) => {
  const made = [await gone(api, "Binned Beatrix"), await gone(api, "Binned Bruno"), await gone(api, "Binned Bella")];
  const outside = await make(api, "octave", { name: "Outside Otis" });
  await upstreams.octave.edit(outside.sourceId);
  await api.get(`/api/personas/${outside.id}?fresh=true`);

  const errors = await watch(page);
  await page.goto("/");
  await page.getByRole("link", { name: "Bin", exact: true }).first().click();
  await expect(page).toHaveURL("/bin");
  await expect(page.getByRole("heading", { level: 1, name: /Bin/ })).toBeVisible();
  await expect(row(page, "Outside Otis")).toContainText("in Octave itself");
  await expect(row(page, "Binned Beatrix")).toContainText("by owner");
  await expect(row(page, "Binned Beatrix")).toContainText("30 more days");
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await graveFindings(page)).toEqual([]);
    await expectCalm(page);
  }
  expect(errors).toEqual([]);

  await putBack(page, "Outside Otis").click();
  await expect(page.getByText("Outside Otis is back in Octave")).toBeVisible(SLOW);
  await expect(row(page, "Outside Otis")).toHaveCount(0);
  expect(await persona(api, outside.id)).toMatchObject({ id: outside.id, state: "active" });

  await page.getByRole("checkbox", { name: "Tick Binned Beatrix" }).press("Space");
  await page.getByRole("checkbox", { name: "Tick Binned Bella" }).press("Space");
  const bar = page.getByRole("region", { name: "Selection" });
  await expect(bar).toContainText("2 ticked");
  await bar.getByRole("button", { name: "Put back 2" }).click();
  await expect(page.getByText("2 personas are back")).toBeVisible(SLOW);
  await expect(row(page, "Binned Beatrix")).toHaveCount(0);
  await expect(row(page, "Binned Bruno")).toBeVisible();
  const states = await Promise.all(made.map(async ({ id }) => (await persona(api, id)).state));
  expect(states).toEqual(["active", "deleted", "active"]);
  await page.goto("/?q=binned");
  await expect(library(page).card("Binned Bella")).toBeVisible();
  await expect(library(page).card("Binned Bruno")).toHaveCount(0);
});

test("one that fails says so, stays in the bin and comes back at the next try", async ({ signedIn: page, api, upstreams }) => {
  const { name, id } = await gone(api, "Refused Rita");
  await upstreams.octave.fault({
    kind: "status",
    status: 400,
    times: 1,
    body: { message: "not today" },
    match: { path: "/persona/create" },
  });
  await page.goto("/bin");
  await putBack(page, name).click();
  await expect(page.getByText(`${name} was not put back`).first()).toBeVisible(SLOW);
  await expect(page.getByText(/not today/).first()).toBeVisible();
  await putBack(page, name).click();
  await expect(page.getByText(`${name} is back in Octave`)).toBeVisible(SLOW);
  expect((await persona(api, id)).state).toBe("active");
});

test("who cannot come back says why; the profile of a deleted persona brings it back", async ({ signedIn: page, api, upstreams }) => {
  const [locked] = (await get<{ data: Persona[] }>(api, "/api/personas?source=profound&limit=1")).data;
  if (!locked) throw new Error("Profound holds nobody.");
  await upstreams.profound.edit(locked.sourceId);
  await api.get(`/api/personas/${locked.id}?fresh=true`);
  await page.goto("/bin");
  const button = putBack(page, locked.name);
  await expect(button).toHaveAttribute("aria-disabled", "true");
  const [entry] = (await get<BinPage>(api, `/api/bin?persona=${locked.id}`)).data;
  await expect(button).toHaveAttribute("title", entry?.reason ?? "no reason");
  await expect(page.getByRole("checkbox", { name: `Tick ${locked.name}` })).toBeDisabled();

  const { id, name } = await gone(api, "Profiled Pia");
  await page.goto(`/personas/${id}`);
  await expect(page.getByText(/Deleted by owner just now\. It can be put back until/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit", exact: true }).first()).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(page.getByText(`${name} is back in Octave`)).toBeVisible(SLOW);
  await expect(page.getByText(/It can be put back until/)).toHaveCount(0, SLOW);
});

test("a viewer sees the bin and is told who may put back", async ({ api, app, browser }) => {
  const { id, name } = await gone(api, "Watched Wanda");
  const vera = { email: "vera-bin@personary.test", password: "looks-and-never-touches" };
  expect((await api.post("/api/members", { data: { ...vera, name: "Vera Viewer", role: "viewer" } })).status()).toBe(201);
  const { context, page } = await visitor(browser, app);
  const origin = { headers: { origin: app.url } };
  expect((await page.request.post("/api/auth/sign-in/email", { data: vera, ...origin })).ok()).toBe(true);
  await page.goto("/bin");
  await expect(putBack(page, name)).toHaveAttribute("aria-disabled", "true");
  await expect(putBack(page, name)).toHaveAttribute("title", "Your role is viewer: only editors and above put personas back.");
  expect((await page.request.post(`/api/personas/${id}/return`, origin)).status()).toBe(403);
  await context.close();
});
