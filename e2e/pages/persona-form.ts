import { expect, type Locator, type Page } from "@playwright/test";

/** The form for a new or an existing persona. */
export const personaForm = (page: Page) => ({
  field: (label: string): Locator => page.getByRole("textbox", { name: label, exact: true }),
  line: (list: string, at: number): Locator => page.getByRole("textbox", { name: `${list}, line ${at}`, exact: true }),
  addLine: (list: string): Locator => page.getByRole("textbox", { name: `Add to ${list}`, exact: true }),
  save: (source: string): Locator => page.getByRole("button", { name: `Save to ${source}`, exact: true }),
  unsaved: page.getByRole("region", { name: "Unsaved changes" }),
  edit: async (id: string, name: string) => {
    const reread = page.waitForResponse((answer) => answer.url().includes(`/api/personas/${id}?fresh=true`));
    await page.goto(`/personas/${id}/edit`);
    await expect(page.getByRole("heading", { name: `Edit ${name}` })).toBeAttached();
    await reread;
  },
});

/** Puts text on the page's own clipboard event, as a person pasting would. */
export async function paste(box: Locator, text: string): Promise<void> {
  await box.focus();
  await box.evaluate((element, held) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", held);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
