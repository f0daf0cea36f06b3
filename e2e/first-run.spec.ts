import { get } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

test.use({ setUp: "empty" });

test("from an empty installation to a full library", async ({ page, upstreams }) => {
  await page.goto("/");
  await expect(page).toHaveURL("/set-up");
  await page.getByLabel("Your name").fill("Ines Halloran");
  await page.getByLabel("E-mail").fill("ines@personary.test");
  const password = page.getByRole("textbox", { name: "Password", exact: true });
  const go = page.getByRole("button", { name: "Create the owner and go on" });
  await password.fill("short");
  await go.click();
  await expect(page.getByText(/^Use at least 12 characters/)).toBeVisible();
  await password.fill("four-unrelated-words-here");
  await go.click();

  await expect(page).toHaveURL("/settings/connections?first=1");
  await page.getByRole("link", { name: "Connect Octave" }).click();
  await page
    .getByRole("group", { name: "Which system" })
    .getByRole("radio", { name: /^Octave/ })
    .check();
  await page.getByText(/^Advanced: another address/).click();
  await page.getByLabel("Address").fill(upstreams.octave.origin);
  const key = page.getByLabel("API key", { exact: true });
  await key.fill("a-key-that-opens-nothing");
  const test = page.getByRole("button", { name: "Test key" });
  await test.click();
  await expect(page.getByRole("alert").filter({ hasText: "Octave refused this key." })).toBeVisible();

  await key.fill(upstreams.octave.key);
  await test.click();
  await expect(page.getByRole("status").filter({ hasText: "The key works." })).toContainText("Brightwater");
  await upstreams.octave.fault({ kind: "latency", ms: 1500, times: 1, match: { path: "/persona/list" } });
  await page.getByRole("button", { name: "Save and read" }).click();
  await expect(page).toHaveURL("/settings/connections");
  const connection = page.getByRole("article", { name: "Octave" });
  await expect(connection).toContainText(/being read|reading/i);
  await expect(connection).toContainText("60");

  await page.getByRole("link", { name: "Library" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("60 personas");
  await expect(library(page).cards.first()).toBeVisible();

  await page.goto("/set-up");
  await expect(page).toHaveURL(/\/(sign-in)?$/);
  expect(await get(page.request, "/api/setup")).toMatchObject({ needsOwner: false });
});
