import type { Page } from "@playwright/test";
import { make } from "./api";
import { expect, test, visitor } from "./fixtures";
import { personaForm } from "./pages/persona-form";

const ANA = { name: "Ana Able", email: "ana@personary.test", password: "edits-beside-somebody-else" };
/** One round of asking, and what a busy machine adds. */
const ROUND_MS = 20_000;

/** What a tab does that is looked at again: it asks at once. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
const lookUntil = (page: Page, so: () => Promise<void>) =>
  expect(async () => {
    await lookAgain(page);
    await so();
  }).toPass({ timeout: ROUND_MS, intervals: [100] });
const SOON = { timeout: 500 };

test("two people of one installation see each other on the profile and in the form, and nothing moves", async ({
  signedIn: page,
  api,
  app,
  browser,
}) => {
  test.slow();
  const { id, name } = await make(api, "octave", { name: "Watched Wanda", description: "As it was", internalName: "W" });
  expect((await api.post("/api/members", { data: { ...ANA, role: "editor" } })).status()).toBe(201);
  const { context, page: hers } = await visitor(browser, app);
  const { email, password } = ANA;
  await hers.request.post("/api/auth/sign-in/email", { data: { email, password }, headers: { origin: app.url } });

  await page.goto(`/personas/${id}`);
  const editing = page.getByRole("status").filter({ hasText: "Ana Able is editing this." });
  await expect(editing).toHaveCount(0);
  await personaForm(hers).edit(id, name);
  await expect(editing).toBeVisible({ timeout: ROUND_MS });
  await hers.goto(`/personas/${id}`);
  await lookUntil(page, () => expect(editing).toHaveCount(0, SOON));

  const form = personaForm(page);
  await form.edit(id, name);
  await form.field("Description").fill("Mine");
  const before = await form.field("Description").boundingBox();
  const beside = page.getByRole("button", { name: /^Ana Able has been editing this/ }).first();
  await expect(beside).toBeHidden();
  await personaForm(hers).edit(id, name);
  await lookUntil(page, () => expect(beside).toBeVisible(SOON));
  expect(await form.field("Description").boundingBox()).toEqual(before);
  await expect(page.getByText("Both can save: different fields merge, the same one asks.").first()).toBeAttached();
  await beside.click();
  await expect(page.getByRole("dialog", { name: "Who else is editing" })).toContainText("Ana Able");
  await page.keyboard.press("Escape");
  await expect(hers.getByRole("button", { name: /has been editing this/ }).first()).toBeVisible({ timeout: ROUND_MS });
  await expect(hers.getByRole("button", { name: /^Ana Able has/ })).toHaveCount(0);

  await personaForm(hers).field("Internal name").fill("Hers");
  await personaForm(hers).save("Octave").click();
  await expect(hers).toHaveURL(`/personas/${id}`);
  await lookUntil(page, () => expect(beside).toBeHidden(SOON));
  expect(await form.field("Description").boundingBox()).toEqual(before);
  await context.close();
});

test("presence that fails is silent", async ({ signedIn: page, api }) => {
  const { id, name } = await make(api, "octave", { name: "Silent Sia", description: "As it was" });
  await page.route("**/presence", (route) => route.fulfill({ status: 500, contentType: "text/plain", body: "no" }));
  await page.goto(`/personas/${id}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await personaForm(page).edit(id, name);
  await lookAgain(page);
  await page.waitForTimeout(300);
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
  await personaForm(page).field("Description").fill("Saved all the same");
  await personaForm(page).save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
});
