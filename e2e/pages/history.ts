import type { Locator, Page } from "@playwright/test";

/** The history of one persona, as a person walks through it. */
export const historyPage = (page: Page) => {
  const list = page.getByRole("list", { name: "Changes, newest first" });
  const pane = page.getByRole("region", { name: "Comparison" });
  const dialog = page.getByRole("dialog", { name: /^Restore / });
  return {
    list,
    rows: list.getByRole("listitem"),
    change: (words: RegExp | string): Locator => list.getByRole("link", { name: words }),
    from: (words: RegExp | string): Locator => list.getByRole("button", { name: words }),
    pane,
    putBack: (field: string): Locator => pane.getByRole("button", { name: `Put back ${field}`, exact: true }),
    restoreSide: (words: RegExp): Locator => pane.getByRole("button", { name: words }),
    dialog,
    tick: (field: string): Locator => dialog.getByRole("checkbox", { name: `Restore ${field}`, exact: true }),
    send: (words: string): Locator => dialog.getByRole("button", { name: words, exact: true }),
    open: (id: string, search = "") => page.goto(`/personas/${id}/history${search}`),
  };
};
