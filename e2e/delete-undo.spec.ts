import { find, make } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

test("deleted after a question, and back again by Undo", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId } = await make(api, "octave", { name: "Returning Rosalind", description: "Comes back" });
  await page.goto(`/personas/${id}`);
  const ask = async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Delete…" }).click();
  };
  const dialog = page.getByRole("alertdialog", { name: "Delete Returning Rosalind?" });
  await ask();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toBeHidden();
  expect(await upstreams.octave.ledger(sourceId)).toHaveLength(1);

  await ask();
  await dialog.getByRole("button", { name: "Delete persona" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByText("Deleted in Octave")).toBeVisible();
  await expect(library(page).card("Returning Rosalind")).toHaveCount(0);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.effect).toBe("delete");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Returning Rosalind is back in Octave")).toBeVisible({ timeout: 20_000 });
  await expect(library(page).card("Returning Rosalind")).toBeVisible();
  const [back] = (await find(api, "Returning Rosalind")).data;
  expect(back).toMatchObject({ id, state: "active", line: "Comes back" });
});
