import { make } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

test("a filter counts what it would show, reads as a sentence, and goes one by one or all at once", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Siebold One", description: "Known", painPoints: ["Waits"] });
  await make(api, "octave", { name: "Siebold Two", painPoints: ["Waits"] });
  await make(api, "octave", { name: "Siebold Three" });
  const { cards, open } = library(page);
  await open("/?q=siebold");
  await expect(cards).toHaveCount(3);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("button", { name: "Missing", exact: true }).click();
  const missing = page.getByRole("group", { name: "Missing" });
  const pains = missing.getByRole("checkbox", { name: /^Pain points/ });
  await expect(missing.locator("label").filter({ hasText: "Pain points" })).toContainText(/Pain points\s*1$/);
  await expect(missing.locator("label").filter({ hasText: "Summary" })).toContainText(/Summary\s*2$/);
  await pains.click();
  await expect(page).toHaveURL("/?q=siebold&missing=pains");
  await expect(cards).toHaveCount(1);
  await page.keyboard.press("Escape");

  const chip = page.getByRole("button", { name: "Missing pain points" });
  await chip.click();
  await page
    .getByRole("group", { name: "Missing" })
    .getByRole("checkbox", { name: /^Summary/ })
    .click();
  await expect(page).toHaveURL("/?q=siebold&missing=pains,summary");
  await expect(page.getByRole("button", { name: "Missing pain points or summary" })).toBeVisible();
  await expect(cards).toHaveCount(2);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Changed", exact: true }).click();
  const changed = page.getByRole("group", { name: "Changed" });
  await expect(changed.locator("label").filter({ hasText: "Within a week" })).toContainText(/2$/);
  await changed.getByRole("checkbox", { name: /^Within a week/ }).click();
  await expect(page).toHaveURL("/?q=siebold&missing=pains,summary&freshness=7");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Remove filter: missing" }).click();
  await expect(page).toHaveURL("/?q=siebold&freshness=7");
  await expect(cards).toHaveCount(3);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(page).toHaveURL("/");
});
