import type { Page } from "@playwright/test";
import { make } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

const palette = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: "Search or jump" });
  return {
    dialog,
    field: dialog.getByRole("combobox"),
    option: (name: string | RegExp) => dialog.getByRole("option", { name, exact: true }),
    group: (name: string) => dialog.getByRole("group", { name, exact: true }),
    highlighted: dialog.getByRole("option", { selected: true }),
  };
};

test("somebody is found by the start of any word and opened without a mouse", async ({ signedIn: page, api }) => {
  const made = await make(api, "octave", { name: "Quillon Zebrastein", description: "Counts stripes" });
  await make(api, "octave", { name: "Somebody Else", description: "Was told about zebrastein" });
  const { dialog, field, option, group, highlighted } = palette(page);
  await library(page).open();
  await library(page).search.click();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("zebra", { delay: 20 });
  await expect(field).toHaveValue("zebra");
  await expect(highlighted).toContainText("Quillon Zebrastein");
  await expect(highlighted.locator("mark")).toHaveText("Zebra");
  await expect(group("People").getByRole("option")).toHaveCount(2);
  await expect(option("Show all 2 that match “zebra” in the library")).toBeVisible();

  await page.keyboard.press("ArrowDown");
  await expect(highlighted).toContainText("Somebody Else");
  await page.keyboard.press("Tab");
  await expect(group("With Somebody Else").getByRole("option", { name: "Edit" })).toBeVisible();
  await expect(group("People")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("zebra");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/personas/${made.id}`);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Quillon Zebrastein" })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await expect(group("With Quillon Zebrastein").getByRole("option", { name: "Edit" })).toBeVisible();
  await page.keyboard.press("Escape");
  await library(page).open();
  await page.getByRole("button", { name: "Search or jump" }).click();
  await expect(group("Recent").getByRole("option").first()).toContainText("Quillon Zebrastein");
});

test("a > offers only what can be done, with the ticked ones first; Esc backs out step by step", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Ticked Verbena", description: "One" });
  const { dialog, field, option, group } = palette(page);
  const { search, selection } = library(page);
  await library(page).open("/?q=verbena");
  await page.getByRole("checkbox", { name: "Tick Ticked Verbena" }).check();
  await expect(selection).toContainText("1 ticked");
  await search.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type(">");
  await expect(group("With 1 ticked").getByRole("option")).toHaveText([/^Edit field…/, /^Share…/, /^Compare/, /^Delete…/, /^Clear ticks/]);
  await expect(option(/^Compare/)).toBeDisabled();
  await expect(option("Sign out")).toBeVisible();
  await expect(option("Library")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(search).toBeFocused();
  await expect(selection).toContainText("1 ticked");

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("> edit fi");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/batches\/new\?kind=update/);
});

test("what is not saved is asked about before somebody jumps away", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "octave", { name: "Guarded Gus", description: "One" });
  const { dialog, option } = palette(page);
  await page.goto(`/personas/${id}/edit`);
  await page.getByRole("textbox", { name: "Description" }).fill("Two");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("batches");
  await expect(option("Batches")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await option("Batches").click();
  await expect(page.getByRole("alertdialog")).toContainText("1 unsaved change");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Stay" }).click();
  await expect(page).toHaveURL(`/personas/${id}/edit`);
  await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue("Two");
});

test("a name nobody has becomes a new persona's", async ({ signedIn: page }) => {
  const { dialog, option } = palette(page);
  await page.goto("/batches");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("Nova Nemo");
  await expect(dialog.getByText("Nobody matches “Nova Nemo”.")).toBeVisible();
  await option("New persona called “Nova Nemo”").click();
  await page.getByRole("radio", { name: /Octave/ }).check();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Nova Nemo");
});

test("a failing search is said and tried again", async ({ signedIn: page }) => {
  const { dialog, option } = palette(page);
  await page.goto("/shares");
  await page.route("**/api/personas?*limit*", (route) => route.abort());
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("a");
  await expect(dialog.getByRole("alert")).toContainText("People could not be searched");
  await page.unroute("**/api/personas?*limit*");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(option(/^Show all/)).toBeVisible();
});

test("? lists the shortcuts, but not while somebody types", async ({ signedIn: page }) => {
  await library(page).open();
  await library(page).search.focus();
  await page.keyboard.type("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(library(page).search).toHaveValue("?");
  await expect(sheet).toBeHidden();
  await library(page).search.fill("");
  await page.getByRole("main").focus();
  await page.keyboard.press("?");
  await expect(sheet.getByRole("region", { name: "Library" })).toContainText("New persona");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).dialog).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test("search is in the top bar and opens by touch", async ({ signedIn: page, api }) => {
    const { id } = await make(api, "octave", { name: "Pocket Paulina", description: "One" });
    await page.goto("/shares");
    await page.getByRole("button", { name: "Search or jump" }).tap();
    const { field, option, dialog } = palette(page);
    await expect(field).toBeFocused();
    await field.fill("paul");
    await option(/Pocket Paulina/).tap();
    await expect(page).toHaveURL(`/personas/${id}`);
    await expect(dialog).toBeHidden();
  });
});
