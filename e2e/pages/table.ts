import type { Locator, Page } from "@playwright/test";

/** The library's table, as a person handles it. */
export function table(page: Page) {
  const body = page.getByRole("table", { name: "Personas" });
  const head = page.getByRole("group", { name: "Columns" });
  const titles = body.getByRole("columnheader");
  return {
    body,
    head,
    titles,
    /** The cell of a persona under a column's title. */
    cell: async (name: string, title: string): Promise<Locator> => {
      const at = (await titles.allTextContents()).indexOf(title);
      return body
        .getByRole("row")
        .filter({ has: page.getByRole("link", { name, exact: true }) })
        .locator(`[data-col="${at}"]`);
    },
    sortBy: (title: string): Locator => head.getByRole("button", { name: new RegExp(`^(Sort by )?${title},`) }),
    menu: async (title: string, verb: string): Promise<void> => {
      await head.getByRole("button", { name: `Column ${title}`, exact: true }).click({ force: true });
      await page.getByRole("menuitem", { name: verb }).click();
    },
    edge: (title: string): Locator => head.getByRole("separator", { name: `Width of ${title}` }),
    panel: page.getByRole("button", { name: "Columns", exact: true }),
  };
}
