import { expect, type Locator, type Page } from "@playwright/test";

/** From a selection to a batch that runs. */
export const batchFlow = (page: Page) => ({
  preview: page.getByRole("button", { name: "Preview", exact: true }),
  verdict: (words: string): Locator => page.getByRole("heading", { level: 1, name: words }),
  confirm: (words: string): Locator => page.getByRole("button", { name: words, exact: true }),
  choose: async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option }).click();
  },
  /** The id of the batch on screen. */
  started: async (): Promise<string> => {
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
    return page.url().split("/").at(-1) ?? "";
  },
  settled: async (count: number, timeout = 30_000) => {
    await expect(page.getByText(`${count} of ${count} settled`).first()).toBeVisible({ timeout });
    await expect(page.getByRole("main").getByText("Done", { exact: true }).first()).toBeVisible();
  },
});

/** One batch as it runs, or as it ran. */
export const runPage = (page: Page) => {
  const main = page.getByRole("main");
  return {
    row: (name: string): Locator => main.getByRole("row").filter({ has: page.getByText(name, { exact: true }) }),
    tab: (words: string): Locator => main.getByRole("radio", { name: words }),
    press: (name: string): Locator => main.getByRole("button", { name, exact: true }),
    settled: (words: string): Locator => main.getByText(`${words} settled`).first(),
    state: (word: string): Locator => main.getByText(word, { exact: true }).first(),
    told: (words: string | RegExp): Locator => page.getByRole("region", { name: "Notifications" }).getByText(words),
  };
};
