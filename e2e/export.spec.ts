import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import type { Persona } from "@/lib/model/persona";
import { make, makeMany } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), "utf8");

/** Presses what makes a file, and waits for it. */
async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
}

const kind = (page: Page, name: RegExp) => page.getByRole("menuitem", { name });

test("what the list shows is taken along as a file, in its order", async ({ signedIn: page, api }) => {
  await makeMany(api, "Takealong", 3);
  const { open, rows } = library(page);
  await open("/?q=takealong&view=table&sort=name");
  await expect(rows).toHaveCount(3);
  await page.getByRole("button", { name: "Export" }).locator("visible=true").click();
  await expect(page.getByRole("menu", { name: "Export 3 personas, as filtered" })).toBeVisible();
  const csv = await taken(page, () => kind(page, /^CSV/).click());
  expect(csv.suggestedFilename()).toMatch(/^personas-.*\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await textOf(csv)).trim().split("\r\n");
  expect(lines[0]).toContain("Personary id,Source,Connection,Place,Source id,Version,Name");
  expect(lines.slice(1).map((line) => /Takealong \d/.exec(line)?.[0])).toEqual(["Takealong 1", "Takealong 2", "Takealong 3"]);

  await page.getByRole("button", { name: "Export" }).locator("visible=true").click();
  const json = JSON.parse(await textOf(await taken(page, () => kind(page, /^JSON/).click()))) as Persona[];
  expect(json.map(({ values }) => values.name)).toEqual(["Takealong 1", "Takealong 2", "Takealong 3"]);
});

test("the ticked ones are taken along as a document, on a phone too", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Tickfile One" });
  await make(api, "octave", { name: "Tickfile Two" });
  const { open, rows, selection } = library(page);
  await open("/?q=tickfile&view=table");
  await rows.filter({ hasText: "Tickfile Two" }).getByRole("checkbox").check();
  await selection.getByRole("button", { name: "Export" }).click();
  const text = await textOf(await taken(page, () => kind(page, /^Markdown/).click()));
  expect(text).toMatch(/^# Tickfile Two\n/);
  expect(text).not.toContain("Tickfile One");

  await page.setViewportSize({ width: 390, height: 844 });
  await selection.getByRole("button", { name: "More to do with them" }).click();
  const excel = await taken(page, () => kind(page, /^Export as Excel/).click());
  expect(excel.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await textOf(excel)).slice(0, 2)).toBe("PK");
});

test("a file that cannot be made is told, and comes on the second try", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Failfile" });
  const { open } = library(page);
  await open("/?q=failfile");
  await page.route("**/api/exports?**", (route) => route.abort(), { times: 1 });
  await page.getByRole("button", { name: "Export" }).locator("visible=true").click();
  await kind(page, /^CSV/).click();
  await expect(page.getByText("No CSV file was made")).toBeVisible();
  await expect(page.getByText("Personary cannot be reached.")).toBeVisible();
  const csv = await taken(page, () => page.getByRole("button", { name: "Try again" }).click());
  expect(await textOf(csv)).toContain("Failfile");
});

test("nobody in the list: the button says so and makes nothing", async ({ signedIn: page }) => {
  const { open } = library(page);
  await open("/?q=nobody-is-called-this");
  const button = page.getByRole("button", { name: "Export" }).locator("visible=true");
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription("There is nobody in this list to export.");
});
