import type { Locator, Page } from "@playwright/test";

/** Whom the next batch is about, handed over as the library does it. */
export const handOver = (page: Page, ids: readonly string[]) =>
  page.addInitScript((held) => sessionStorage.setItem("personary:selection", JSON.stringify({ ids: held })), ids);

/** What a batch should change and where it should go, as a person fills it in. */
export const batchForm = (page: Page) => {
  const pick = async (box: Locator, option: string) => {
    await box.click();
    await page
      .getByRole("option", { name: new RegExp(`^${option}`) })
      .first()
      .click();
  };
  const change = (number: number) => page.getByRole("region", { name: `Change ${number}`, exact: true });
  return {
    pick,
    change,
    add: page.getByRole("button", { name: "Change another field" }),
    field: (number: number, label: string) => pick(change(number).getByRole("combobox", { name: "Field to change" }), label),
    what: (number: number, words: string) => pick(change(number).getByRole("combobox", { name: "What happens to it" }), words),
    rows: page
      .getByRole("table", { name: /persona by persona/ })
      .locator("tbody")
      .getByRole("row"),
    rail: page.getByRole("complementary", { name: "Before it runs" }),
  };
};
