import type { Page } from "@playwright/test";
import type { Json } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import type { Fault } from "@/lib/testing/fault";
import { connectionOf, find, make, persona } from "./api";
import { expect, OWNER, test, visitor } from "./fixtures";
import { graveFindings } from "./pages/looks";
import { personaForm } from "./pages/persona-form";
import { saveScreen } from "./pages/save-screen";

const PROFILE = /\/personas\/[0-9a-f-]{36}$/;
const TYPED = "Typed and refused";

type Row = {
  what: string;
  fault: Omit<Fault, "match" | "times">;
  says: string[];
  /** The field that upstream's words land on. */
  field?: "Name" | "Description";
  way?: string;
  link?: string;
};

const status = (code: number, body?: Json): Row["fault"] => ({ kind: "status", status: code, ...(body !== undefined && { body }) });
const tooLong = { message: "Validation failed", details: { description: "At most 10 characters" } };

const ROWS: Row[] = [
  {
    what: "400 about a field",
    fault: status(400, tooLong),
    says: ["Octave did not take it", "At most 10 characters"],
    field: "Description",
    way: "Save again",
  },
  {
    what: "422 about nothing it names",
    fault: status(422, { message: "The tone is off-brand" }),
    says: ["Octave did not take it", "The tone is off-brand.", "Change what it names"],
    way: "Save again",
  },
  {
    what: "403",
    fault: status(403, { message: "Read-only member" }),
    says: ["the key may not do this", "Read-only member.", "let this key write"],
    link: "Look at the connection",
  },
  {
    what: "409 for the name",
    fault: status(409, { message: "A persona of this name exists" }),
    says: ["Octave holds another one like it", "A persona of this name exists."],
    field: "Name",
  },
  { what: "500", fault: status(500), says: ["Octave did not answer properly", "Nothing was changed there"], way: "Save again" },
  {
    what: "a connection cut before the effect",
    fault: { kind: "drop-before" },
    says: ["Octave did not answer properly"],
    way: "Save again",
  },
  { what: "an HTML page and no effect", fault: { kind: "html" }, says: ["Octave did not answer properly"], way: "Save again" },
  { what: "another type and no effect", fault: { kind: "wrong-type" }, says: ["Octave did not answer properly"], way: "Save again" },
];

async function refused(page: Page, row: Row): Promise<void> {
  const [form, screen] = [personaForm(page), saveScreen(page)];
  for (const words of row.says) await screen.says(words);
  await expect(form.field("Description")).toHaveValue(TYPED);
  if (row.field) {
    await expect(form.field(row.field)).toHaveAttribute("aria-invalid", "true");
    await expect(form.field(row.field)).toBeFocused();
  } else await expect(form.save("Octave")).toBeFocused();
  if (row.way) await expect(screen.way(row.way)).toBeVisible();
  if (row.link) await expect(screen.link(row.link)).toHaveAttribute("target", "_blank");
  expect(await graveFindings(page)).toEqual([]);
}

for (const verb of ["edit", "create"] as const)
  test.describe(`${verb}:`, () => {
    for (const row of ROWS)
      test(`${row.what} is told, nothing typed is lost, and saving again works`, async ({ signedIn: page, api, upstreams }) => {
        const form = personaForm(page);
        const name = `${verb} ${row.what}`;
        const made = verb === "edit" ? await make(api, "octave", { name: "Before", description: "As it was" }) : undefined;
        if (made) await form.edit(made.id, made.name);
        else await page.goto(`/personas/new?connection=${(await connectionOf(api, "octave")).id}`);
        await form.field("Name").fill(name);
        await form.field("Description").fill(TYPED);
        const before = (await upstreams.octave.ledger()).length;
        const path = verb === "edit" ? "/persona/update" : "/persona/create";
        await upstreams.octave.fault({ ...row.fault, times: 1, match: { path } });
        await form.save("Octave").click();
        await refused(page, row);
        expect(await upstreams.octave.ledger()).toHaveLength(before);

        await form.save("Octave").click();
        await expect(page).toHaveURL(PROFILE);
        const sent = (await upstreams.octave.ledger()).slice(before);
        expect(sent.map(({ effect }) => effect)).toEqual([verb === "edit" ? "update" : "create"]);
        expect(sent[0]?.body).toMatchObject({ name, description: TYPED });
      });
  });

for (const [what, fault] of [
  ["a connection cut", { kind: "drop-after" }],
  ["half an answer", { kind: "garbage", effect: true }],
  ["500", { kind: "status", status: 500, effect: true }],
] as const)
  test(`${what} after the effect counts as what it is: saved, once`, async ({ signedIn: page, api, upstreams }) => {
    const form = personaForm(page);
    await page.goto(`/personas/new?connection=${(await connectionOf(api, "octave")).id}`);
    await form.field("Name").fill(`After the effect, ${what}`);
    await upstreams.octave.fault({ ...fault, times: 1, match: { path: "/persona/create" } });
    await form.save("Octave").click();
    await expect(page).toHaveURL(PROFILE, { timeout: 15_000 });
    expect((await find(api, `After the effect, ${what}`)).data).toHaveLength(1);
  });

/** An editor with one changed field, the save not yet pressed. */
async function typing(page: Page, made: Persona): Promise<void> {
  await personaForm(page).edit(made.id, made.name);
  await personaForm(page).field("Description").fill(TYPED);
}

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

const EDITOR = { name: "Edda Editor", email: "edda@personary.test", password: "types-until-the-session-ends" };

test("the session ends while typing, somebody else signs in, the role goes: each is said and nothing is lost", async ({
  api,
  app,
  browser,
  upstreams,
}) => {
  const made = await make(api, "octave", { name: "Session Sam", description: "As it was" });
  const member = (await (await api.post("/api/members", { data: { ...EDITOR, role: "editor" } })).json()) as { id: string };
  const { context, page } = await visitor(browser, app);
  const enter = async (who: { email: string; password: string }) =>
    expect(
      (
        await page.request.post("/api/auth/sign-in/email", {
          data: { email: who.email, password: who.password },
          headers: { origin: app.url },
        })
      ).ok(),
    ).toBe(true);
  await enter(EDITOR);
  await typing(page, made);
  const form = personaForm(page);
  const dialog = page.getByRole("dialog", { name: "Sign in to go on" });

  await test.step("somebody else's session saves nothing", async () => {
    await context.clearCookies();
    await enter(OWNER);
    await form.save("Octave").click();
    await expect(dialog).toContainText("is signed in in this browser by now. This page belongs to Edda Editor");
    expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(1);
    await dialog.getByRole("button", { name: "Not now" }).click();
    await saveScreen(page).says("you are signed out");
  });

  await test.step("the same person goes on where they were", async () => {
    await context.clearCookies();
    await saveScreen(page).way("Sign in and save").click();
    await expect(dialog.getByRole("textbox", { name: "E-mail" })).toHaveValue(EDITOR.email);
    await expect(dialog.getByRole("textbox", { name: "E-mail" })).not.toBeEditable();
    const password = dialog.getByLabel("Password", { exact: true });
    await expect(password).toBeFocused();
    await password.fill("not the right one");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("This password is not right.");
    expect(await graveFindings(page)).toEqual([]);
    await password.fill(EDITOR.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(PROFILE);
    expect((await persona(api, made.id)).values.description).toBe(TYPED);
  });

  await test.step("a lower role is told, and the draft stays", async () => {
    await form.edit(made.id, made.name);
    await form.field("Description").fill("Typed as a viewer by now");
    expect((await api.patch(`/api/members/${member.id}`, { data: { role: "viewer" } })).ok()).toBe(true);
    await form.save("Octave").click();
    await dialog.getByLabel("Password", { exact: true }).fill(EDITOR.password);
    await dialog.getByRole("button", { name: "Sign in and save" }).click();
    await saveScreen(page).says("your role no longer allows it");
    await expect(form.field("Description")).toHaveValue("Typed as a viewer by now");
    expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);
  });
  await context.close();
});

test("the shortcut twice, while saving, with nothing changed, during a re-read, and Enter in one line: one save each", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const made = await make(api, "octave", { name: "Shortcut Sue", description: "As it was" });
  const form = personaForm(page);
  await form.edit(made.id, made.name);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("Nothing has changed, so there is nothing to save.")).toBeAttached();
  await form.field("Internal name").fill("Su");
  await form.field("Internal name").press("Enter");
  await expect(form.unsaved).toContainText("1 change");
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(1);

  await upstreams.octave.fault({ kind: "latency", ms: 300, match: { path: "/persona/get" } });
  await page.keyboard.press("ControlOrMeta+s");
  await page.keyboard.press("ControlOrMeta+s");
  await form
    .save("Octave")
    .or(form.unsaved.getByRole("button", { name: "Saving to Octave" }))
    .click();
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);

  await page.goto(`/personas/${made.id}/edit`);
  await form.field("Description").fill("Saved before the re-read was there");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(3);
});

test("a new persona is made once, however often the shortcut is pressed", async ({ signedIn: page, api, upstreams }) => {
  await page.goto(`/personas/new?connection=${(await connectionOf(api, "octave")).id}`);
  await personaForm(page).field("Name").fill("Once Olga");
  const before = (await upstreams.octave.ledger()).length;
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ControlOrMeta+s");
  await page.waitForURL(PROFILE);
  await page.keyboard.press("ControlOrMeta+s");
  expect(await upstreams.octave.ledger()).toHaveLength(before + 1);
});
