import { make } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

test("search, filter, sort and view are the address; reload and Back keep them", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Quillfeather Abbot" });
  await make(api, "octave", { name: "Quillfeather Zander" });
  await make(api, "vibemap", { name: "Quillfeather Moss" });
  const { search, cards, rows, card, sort, open } = library(page);
  await open();
  await search.fill("quillfeather");
  await expect(page).toHaveURL("/?q=quillfeather");
  await expect(cards).toHaveCount(3);

  await page.getByRole("button", { name: "Source", exact: true }).click();
  await page
    .getByRole("group", { name: "Source" })
    .getByRole("checkbox", { name: /^Octave/ })
    .click();
  await expect(page).toHaveURL("/?q=quillfeather&source=octave");
  await expect(cards).toHaveCount(2);
  await page.keyboard.press("Escape");

  await sort().click();
  await page.getByRole("menuitemradio", { name: "Name, Z to A" }).click();
  await expect(page).toHaveURL("/?q=quillfeather&source=octave&sort=-name");
  await page.getByRole("radio", { name: "Table" }).click({ force: true });
  await expect(page).toHaveURL("/?q=quillfeather&source=octave&sort=-name&view=table");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Quillfeather Zander");

  await page.reload();
  await expect(page).toHaveURL("/?q=quillfeather&source=octave&sort=-name&view=table");
  await expect(rows).toHaveCount(2);
  await expect(search).toHaveValue("quillfeather");
  await expect(sort("name, z to a")).toBeVisible();

  await card("Quillfeather Zander").click();
  await expect(page.getByRole("heading", { level: 1, name: "Quillfeather Zander" })).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(page).toHaveURL("/?q=quillfeather&source=octave&sort=-name");
  await expect(cards).toHaveCount(2);
});

test("a broken address heals and says what it left out", async ({ signedIn: page }) => {
  await library(page).open("/?sort=sideways&state=active&readiness=lots");
  const strip = page.getByText("Left out of this link");
  await expect(strip).toContainText("sort “sideways”");
  await expect(strip).toContainText("readiness “lots”");
  await expect(page).toHaveURL("/?state=active");
  await expect(library(page).cards.first()).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(strip).toBeHidden();
});
