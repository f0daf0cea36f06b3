import type { Locator, Page } from "@playwright/test";

/** A file made where it is needed: nothing of it lies in the repository. */
export type MadeFile = { name: string; text: string; encoding?: BufferEncoding } | { name: string; bytes: Buffer };

const bytesOf = (file: MadeFile): Buffer => ("bytes" in file ? file.bytes : Buffer.from(file.text, file.encoding ?? "utf8"));

/** Bringing a file: where it belongs, its columns, the check. */
export const importFlow = (page: Page) => {
  const main = page.getByRole("main");
  const pick = async (box: Locator, option: string) => {
    await box.click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  const target = (column: string): Locator => main.getByRole("combobox", { name: `Where “${column}” goes`, exact: true });
  const mode = (column: string): Locator =>
    main.getByRole("combobox", { name: `What “${column}” does to personas that exist`, exact: true });
  const bring = async (file: MadeFile) =>
    main.locator("input[type=file]").setInputFiles({ name: file.name, mimeType: "application/octet-stream", buffer: bytesOf(file) });
  const where = async (connection: string) => {
    await main.getByRole("combobox", { name: "Connection" }).click();
    await page.getByRole("option", { name: new RegExp(`^${connection}`) }).click();
  };
  return {
    target,
    mode,
    bring,
    where,
    pick: (label: string, option: string) => pick(main.getByRole("combobox", { name: label, exact: true }), option),
    send: (column: string, to: string) => pick(target(column), to),
    does: (column: string, what: RegExp) =>
      mode(column)
        .click()
        .then(() => page.getByRole("option", { name: what }).click()),
    /** A file goes to a connection and is on its columns; answers its id. */
    open: async (file: MadeFile, connection: string): Promise<string> => {
      await page.goto("/imports/new");
      await where(connection);
      await bring(file);
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
      return page.url().split("/").at(-1) ?? "";
    },
    title: (words: string | RegExp): Locator => page.getByRole("heading", { level: 1, name: words }),
    check: (words: string): Locator => main.getByRole("link", { name: words, exact: true }),
    rail: page.getByRole("complementary", { name: "Before it runs" }),
    saved: main.getByText("Saved", { exact: true }),
    problem: (words: string | RegExp): Locator => main.getByRole("list", { name: "To settle" }).getByText(words),
    confirm: (words: string): Locator => main.getByRole("button", { name: words, exact: true }),
  };
};
