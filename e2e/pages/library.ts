import { expect, type Locator, type Page } from "@playwright/test";

/** The library, as a person finds things on it. */
export const library = (page: Page) => ({
  search: page.getByRole("searchbox", { name: /^Search [\d,]+ personas$/ }),
  cards: page.getByRole("list", { name: "Personas" }).getByRole("listitem"),
  rows: page.getByRole("table", { name: "Personas" }).locator("tbody").getByRole("row"),
  selection: page.getByRole("region", { name: "Selection" }),
  card: (name: string): Locator => page.getByRole("link", { name, exact: true }),
  sort: (words?: string): Locator => page.getByRole("button", { name: words ? `Sort: ${words}` : /^Sort:/ }),
  open: async (address = "/") => {
    await page.goto(address);
    await expect(page.getByRole("search", { name: "Personas" })).toBeVisible();
  },
});
