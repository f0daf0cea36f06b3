import { expect, type Locator, type Page } from "@playwright/test";

/** What stands next to the save bar after a save that did not work. */
export const saveScreen = (page: Page) => {
  const region = page.getByRole("region", { name: "Not saved", exact: true });
  return {
    region,
    says: async (words: string | RegExp, timeout = 15_000) => {
      const alert = region.getByRole("alert");
      await expect(alert).toContainText(words, { timeout });
      await expect(alert).toContainText("What you typed is still here.");
    },
    way: (name: string): Locator => region.getByRole("button", { name, exact: true }),
    link: (name: string): Locator => region.getByRole("link", { name: `${name} in a new tab` }),
  };
};
