import type { Page } from "@playwright/test";
import type { PersonaPage } from "@/lib/model/persona-query";
import { get, makeMany } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

const PAGE = 60;
const row = (page: Page, index: number) => page.locator(`[data-persona][data-index="${index}"]`);
const link = (page: Page, index: number) => row(page, index).locator("[data-open]");

test.describe("a list of several pages", () => {
  let total = 0;
  test.beforeEach(async ({ signedIn: page, api }) => {
    total = (await get<PersonaPage>(api, "/api/personas?limit=1")).total;
    expect(total).toBeGreaterThan(2 * PAGE);
    await library(page).open("/?sort=name");
    await expect(library(page).cards.first()).toBeVisible();
  });

  test("its ends and its middle are reached at once, and only what is near is there", async ({ signedIn: page }) => {
    const { keyboard } = page;
    const { cards } = library(page);
    await keyboard.press("End");
    await expect(link(page, total - 1)).toBeFocused();
    await expect(row(page, total - 1)).toBeInViewport();
    expect(await cards.count()).toBeLessThanOrEqual(2 * PAGE);
    await expect(row(page, 0)).toHaveCount(0);

    await keyboard.press("Home");
    await expect(link(page, 0)).toBeFocused();
    await expect(row(page, 0)).toBeInViewport();

    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const middle = page.locator("[data-persona]").filter({ visible: true });
    await expect(middle.first()).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(() => [...document.querySelectorAll("[data-persona]")].filter((e) => e.getBoundingClientRect().top > 0).length),
      )
      .toBeGreaterThan(0);
    expect(await cards.count()).toBeLessThanOrEqual(3 * PAGE);
    await keyboard.press("k");
    await expect(link(page, 0)).toBeFocused();
  });

  test("J walks over the border of a page", async ({ signedIn: page }) => {
    await page.keyboard.press("Home");
    await expect(link(page, 0)).toBeFocused();
    for (let index = 1; index <= PAGE; index++) {
      await page.keyboard.press("j");
      await expect(link(page, index)).toBeFocused();
    }
    await page.keyboard.press("k");
    await expect(link(page, PAGE - 1)).toBeFocused();
  });

  test("a range is ticked over rows that were never loaded", async ({ signedIn: page }) => {
    await page.keyboard.press("Home");
    await page.keyboard.press("x");
    await page.keyboard.press("End");
    await expect(link(page, total - 1)).toBeFocused();
    await page.keyboard.press("Shift+X");
    await expect(library(page).selection).toContainText(`${total} ticked`);
    await page.keyboard.press("Escape");
    await expect(library(page).selection).toBeHidden();
  });

  test("Back finds the list where it was left, also on a last page that is not full", async ({ signedIn: page, api }) => {
    if (total % PAGE === 0) {
      await makeMany(api, "Zoe Last", 7);
      total += 7;
      await page.reload();
    }
    await page.keyboard.press("End");
    await expect(link(page, total - 1)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/personas\//);
    await page.goBack();
    await expect(row(page, total - 1)).toBeInViewport();
  });
});
