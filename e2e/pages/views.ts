import { expect, type Locator, type Page } from "@playwright/test";

/** The tabs above the library's sheet. */
export function views(page: Page) {
  const strip = page.getByRole("navigation", { name: "Views" });
  const tab = (title: string): Locator => strip.getByRole("link", { name: new RegExp(`^${title}( , modified)?( [\\d,]+)?$`) });
  const choose = async (title: string, verb: string) => {
    await strip.getByRole("button", { name: `Change view ${title}` }).click();
    await page.getByRole("menuitem", { name: verb }).click();
  };
  return {
    tab,
    choose,
    current: strip.locator("[aria-current=page]"),
    modified: (title: string): Locator => strip.getByRole("link", { name: `${title} , modified` }),
    /** Titles from left to right. */
    titles: async (): Promise<string[]> =>
      strip.getByRole("link").evaluateAll((links) => links.map((link) => link.firstElementChild?.textContent ?? "")),
    save: async (title: string, who: "Only me" | "The whole team" = "Only me") => {
      await strip.getByRole("button", { name: "Save this view as a tab" }).click();
      const dialog = page.getByRole("dialog", { name: "Save this view as a tab" });
      await dialog.getByRole("textbox", { name: "Name" }).fill(title);
      await dialog.getByRole("radio", { name: who }).check({ force: true });
      await dialog.getByRole("button", { name: "Save view" }).click();
      await expect(tab(title)).toHaveAttribute("aria-current", "page");
    },
  };
}
