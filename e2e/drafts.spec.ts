import type { BrowserContext, Page } from "@playwright/test";
import { connectionOf, make } from "./api";
import { expect, test } from "./fixtures";
import { wakeful } from "./pages/awake";
import { personaForm } from "./pages/persona-form";

const OTHER = { name: "Otto Other", email: "otto@personary.test", password: "another-casting-book-tour" };
const DAY_MS = 24 * 3_600_000;

const strip = (page: Page) => page.getByRole("status").filter({ hasText: "A draft from this device" });
const look = (page: Page) => strip(page).getByRole("button", { name: "Look at it" });
const dialog = (page: Page) => page.getByRole("dialog", { name: /^A draft with/ });

/** As if the browser had been ended: nothing is asked and nothing more runs. */
const kill = (page: Page) => page.close({ runBeforeUnload: false });
const reborn = async (context: BrowserContext) => wakeful(await context.newPage());

async function putIn(page: Page): Promise<void> {
  await look(page).click();
  await dialog(page).getByRole("button", { name: "Put it in the form" }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test("a tab that is killed with the last key loses nothing, nor does a reload right after putting it in", async ({
  signedIn: page,
  context,
  api,
  upstreams,
}) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Killed Kim", description: "As it was", painPoints: ["First"] });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.addLine("Pain points").fill("Typed into the last line");
  await form.field("Description").fill("");
  await form.field("Description").pressSequentially("Every single letter of this");
  await kill(page);

  const next = await reborn(context);
  const again = personaForm(next);
  await again.edit(id, name);
  await expect(strip(next)).toContainText("A draft from this device, just now, holds 2 changes that never reached Octave.");
  await expect(strip(next)).not.toContainText("Since then");
  await expect(again.field("Description")).toHaveValue("As it was");
  await putIn(next);
  await expect(again.field("Description")).toHaveValue("Every single letter of this");
  await kill(next);

  const last = await reborn(context);
  await personaForm(last).edit(id, name);
  await expect(strip(last)).toContainText("holds 2 changes");
  await putIn(last);
  await expect(personaForm(last).line("Pain points", 2)).toHaveValue("Typed into the last line");
  await expect(strip(last)).toHaveCount(0);
  await personaForm(last).save("Octave").click();
  await expect(last).toHaveURL(`/personas/${id}`);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({
    oId: sourceId,
    description: "Every single letter of this",
    painPoints: ["First", "Typed into the last line"],
  });
  await personaForm(last).edit(id, name);
  await expect(strip(last)).toHaveCount(0);
});

test("an offered draft says what changed in the source since, and shows both where both changed", async ({
  signedIn: page,
  context,
  api,
  upstreams,
}) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Since Sina", description: "As it was", painPoints: ["First"] });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.field("Description").fill("Mine, never sent");
  await form.addLine("Pain points").fill("My line");
  await kill(page);
  await upstreams.octave.edit(sourceId, { description: "Theirs", painPoints: ["Their line", "First"], internalName: "Sin" });

  const next = await reborn(context);
  await personaForm(next).edit(id, name);
  await expect(strip(next)).toContainText(/Since then .*Description.* changed in Octave/);
  await expect(strip(next)).toContainText("Internal name");
  await look(next).click();
  const description = dialog(next).getByRole("listitem").filter({ hasText: "Description" });
  await expect(description).toContainText("Your draft");
  await expect(description).toContainText("Mine, never sent");
  await expect(description).toContainText("In Octave now");
  await expect(description).toContainText("Theirs");
  await dialog(next).getByRole("button", { name: "Put it in the form" }).click();
  const again = personaForm(next);
  await expect(again.field("Description")).toHaveValue("Mine, never sent");
  await expect(again.line("Pain points", 1)).toHaveValue("Their line");
  await expect(again.line("Pain points", 3)).toHaveValue("My line");
  await expect(again.field("Internal name")).toHaveValue("Sin");
});

test("a draft that the source holds by now is not offered any more", async ({ signedIn: page, context, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Moot Mo", description: "As it was" });
  await personaForm(page).edit(id, name);
  await personaForm(page).field("Description").fill("Arrived after all");
  await kill(page);
  await upstreams.octave.edit(sourceId, { description: "Arrived after all" });
  const next = await reborn(context);
  await personaForm(next).edit(id, name);
  await expect(personaForm(next).field("Description")).toHaveValue("Arrived after all");
  await expect(strip(next)).toHaveCount(0);
});

test("a new persona's draft comes back and outlives another kill", async ({ signedIn: page, context, api }) => {
  const { id: connection } = await connectionOf(api, "octave");
  await page.goto(`/personas/new?connection=${connection}`);
  await personaForm(page).field("Name").fill("Never Sent");
  await personaForm(page).addLine("Pain points").fill("Typed and gone");
  await kill(page);

  for (const _round of ["once", "twice"]) {
    const next = await reborn(context);
    await next.goto(`/personas/new?connection=${connection}`);
    await expect(personaForm(next).field("Name")).toHaveValue("");
    await putIn(next);
    await expect(personaForm(next).field("Name")).toHaveValue("Never Sent");
    await expect(personaForm(next).line("Pain points", 1)).toHaveValue("Typed and gone");
    await kill(next);
  }
});

test("two tabs of one form keep their own; a living one is nobody's draft; thrown away comes back by Undo", async ({
  signedIn: page,
  context,
  api,
}) => {
  const { id, name } = await make(api, "octave", { name: "Twin Tabea", description: "As it was", internalName: "T" });
  await personaForm(page).edit(id, name);
  await personaForm(page).field("Description").fill("From the first tab");
  const second = await reborn(context);
  await personaForm(second).edit(id, name);
  await personaForm(second).field("Internal name").fill("From the second");
  await second.waitForTimeout(1_500);
  await expect(strip(second)).toHaveCount(0);
  await kill(page);
  await kill(second);

  const next = await reborn(context);
  await personaForm(next).edit(id, name);
  await expect(strip(next)).toContainText("1 older draft after this one");
  await strip(next).getByRole("button", { name: "Throw it away" }).click();
  await expect(strip(next)).not.toContainText("older draft");
  await look(next).click();
  await expect(dialog(next)).toContainText("From the first tab");
  await dialog(next).getByRole("button", { name: "Close" }).first().click();
  await next.getByRole("button", { name: "Undo" }).click();
  await expect(strip(next)).toContainText("1 older draft after this one");
  await putIn(next);
  await expect(personaForm(next).field("Internal name")).toHaveValue("From the second");
  await putIn(next);
  await expect(personaForm(next).field("Description")).toHaveValue("From the first tab");
  await expect(personaForm(next).field("Internal name")).toHaveValue("From the second");
  await expect(personaForm(next).unsaved).toContainText("2 changes");
});

test("signing out keeps it, another person of the browser never sees it, after 30 days it is gone", async ({
  signedIn: page,
  context,
  api,
  app,
}) => {
  const { id, name } = await make(api, "octave", { name: "Private Priya", description: "As it was" });
  expect((await api.post("/api/members", { data: { ...OTHER, role: "editor" } })).status()).toBe(201);
  await personaForm(page).edit(id, name);
  await personaForm(page).field("Description").fill("For my eyes");
  await kill(page);
  const mine = await context.cookies();

  await context.clearCookies();
  const others = await reborn(context);
  await others.request.post("/api/auth/sign-in/email", {
    data: { email: OTHER.email, password: OTHER.password },
    headers: { origin: app.url },
  });
  await personaForm(others).edit(id, name);
  await expect(personaForm(others).field("Description")).toHaveValue("As it was");
  await others.waitForTimeout(500);
  await expect(strip(others)).toHaveCount(0);
  await kill(others);

  await context.clearCookies();
  await context.addCookies(mine);
  const back = await reborn(context);
  await personaForm(back).edit(id, name);
  await expect(strip(back)).toBeVisible();
  await back.evaluate((ago) => {
    for (const key of Object.keys(localStorage).filter((held) => held.startsWith("personary:draft:"))) {
      const draft = JSON.parse(localStorage.getItem(key) ?? "{}");
      localStorage.setItem(key, JSON.stringify({ ...draft, at: new Date(Date.now() - ago).toISOString() }));
    }
  }, 31 * DAY_MS);
  await back.reload();
  await expect(personaForm(back).field("Description")).toHaveValue("As it was");
  await back.waitForTimeout(500);
  await expect(strip(back)).toHaveCount(0);
});

test("storage that is full is said once, and leaving says what it means", async ({ signedIn: page, api }) => {
  const { id, name } = await make(api, "octave", { name: "Full Fiona", description: "As it was" });
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function set(key: string, value: string) {
      if (key.startsWith("personary:draft:")) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      setItem.call(this, key, value);
    };
  });
  await personaForm(page).edit(id, name);
  await personaForm(page).field("Description").pressSequentially(" and more", { delay: 60 });
  const said = page.getByText("No draft can be kept on this device");
  await expect(said).toHaveCount(1);
  await expect(page.getByText("Save before you leave this page.")).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Batches" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("no draft could be kept on this device");
  await page.getByRole("button", { name: "Stay" }).click();
  const [notices, save] = [page.getByRole("region", { name: "Notifications" }), personaForm(page).save("Octave")];
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(notices.getByText("No draft can be kept on this device")).toBeVisible();
    await save.click({ trial: true, timeout: 2_000 });
  }
  await save.click();
  await expect(page).toHaveURL(`/personas/${id}`);
});
