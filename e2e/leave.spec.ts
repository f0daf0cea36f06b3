import type { Page } from "@playwright/test";
import { make } from "./api";
import { expect, test } from "./fixtures";
import { personaForm } from "./pages/persona-form";

const ask = (page: Page) => page.getByRole("alertdialog", { name: /with 1 unsaved change\?$/ });
const stay = (page: Page) => ask(page).getByRole("button", { name: "Stay" });
const leave = (page: Page) => ask(page).getByRole("button", { name: "Leave without saving" });

test.beforeEach(async ({ signedIn: page, api }, info) => {
  const { id, name } = await make(api, "octave", { name: `Guarded ${info.title.slice(0, 20)}`, description: "As it was" });
  await page.goto("/batches");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Links" }).click();
  await expect(page).toHaveURL("/shares");
  await page.goto(`/personas/${id}`);
  await page.getByRole("link", { name: /^Edit/ }).first().click();
  await expect(page.getByRole("heading", { name: `Edit ${name}` })).toBeAttached();
  await personaForm(page).field("Description").fill("Typed ");
  await personaForm(page).field("Description").pressSequentially("here");
  await expect(personaForm(page).unsaved).toBeVisible();
});

test("Back, Forward instead of an answer, and Back again", async ({ signedIn: page }) => {
  const address = page.url();
  await page.goBack();
  await expect(ask(page)).toBeVisible();
  await page.goForward();
  await expect(ask(page)).toBeHidden();
  expect(page.url()).toBe(address);
  await page.goBack();
  await leave(page).click();
  await expect(page).toHaveURL(/\/personas\/[^/]+$/);
  await page.goForward();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("status").filter({ hasText: "A draft from this device" })).toBeVisible();
});

test("a jump over several entries waits for an answer: to stay", async ({ signedIn: page }) => {
  const address = page.url();
  await page.evaluate(() => history.go(-2));
  await expect(ask(page)).toBeVisible();
  await stay(page).click();
  await expect(page).toHaveURL(address);
  await expect(personaForm(page).field("Description")).toHaveValue("Typed here");
});

test("a jump over several entries waits for an answer: to leave", async ({ signedIn: page }) => {
  await page.evaluate(() => history.go(-2));
  await leave(page).click();
  await expect(page).toHaveURL(/\/personas\/[^/]+$/);
  await expect(page.getByText("As it was").first()).toBeVisible();
});

test("signing out asks before the session ends", async ({ signedIn: page, api }) => {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("> sign out");
  await page.keyboard.press("Enter");
  await expect(ask(page)).toBeVisible();
  await stay(page).click();
  expect((await page.request.get("/api/me")).status()).toBe(200);
  await expect(personaForm(page).field("Description")).toHaveValue("Typed here");
  expect((await api.get("/api/me")).status()).toBe(200);
});

test("a reload and closing ask the browser's own question", async ({ signedIn: page }) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => location.reload());
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload", "beforeunload"]);
  await expect(personaForm(page).field("Description")).toHaveValue("Typed here");
});

test("after Discard nothing asks, and Back leads to the profile", async ({ signedIn: page }) => {
  await personaForm(page).unsaved.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect(personaForm(page).field("Description")).toHaveValue("As it was");
  await page.goBack();
  await expect(page).toHaveURL(/\/personas\/[^/]+$/);
  await page.goForward();
  await expect(page.getByRole("heading", { name: /^Edit Guarded/ })).toBeAttached();
  await expect(page.getByText("A draft from this device")).toHaveCount(0);
});
