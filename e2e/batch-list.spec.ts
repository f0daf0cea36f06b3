import type { Batch } from "@/lib/model/batch";
import { get, json, make } from "./api";
import { expect, test } from "./fixtures";
import { runPage } from "./pages/batch-run";
import { expectCalm, graveFindings, watch } from "./pages/looks";

const NAMES = ["Listed first", "Listed second", "Listed third"];

test.beforeAll(async ({ api }) => {
  const run = async (name: string, batch: object) => {
    const { id: who } = await make(api, "octave", { name: `Lila ${name}`, description: "As it was" });
    const { id } = await json<Batch>(await api.post("/api/batches", { data: { select: { ids: [who] }, name, ...batch } }));
    await expect.poll(async () => (await get<Batch>(api, `/api/batches/${id}`)).state, { timeout: 20_000 }).toBe("done");
  };
  for (const name of NAMES) await run(name, { kind: "update", changes: [{ field: "description", op: "set", value: name }] });
  await run("Listed deletion", { kind: "remove" });
});

test("filters stand in the address, Back takes one off, one press takes all off", async ({ signedIn: page }) => {
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /^Listed/ }) });
  await page.goto("/batches");
  await expect(rows).toHaveCount(4);
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  await page.getByRole("checkbox", { name: "Deletion" }).click();
  await expect(page).toHaveURL(/kind=remove/);
  await expect(rows).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.goBack();
  await expect(rows).toHaveCount(4);
  await page.getByRole("searchbox", { name: "Search batches" }).fill("second");
  await expect(page).toHaveURL(/q=second/);
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Listed second");

  await page.goto("/batches?q=nothing-is-called-that&state=over");
  await expect(page.getByRole("heading", { name: "No batch matches" })).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Clear filters" }).last().click();
  await expect(page).toHaveURL("/batches");
  await expect(rows).toHaveCount(4);
  await page.goto("/batches?state=odd&kind=nonsense&connection=x");
  await expect(rows).toHaveCount(4);
});

test("list, run and undo: wide and narrow, light and dark", async ({ signedIn: page, api }) => {
  const errors = await watch(page);
  const { data } = await json<{ data: Batch[] }>(await api.get("/api/batches?q=Listed%20third"));
  const id = data[0]?.id;
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const at of ["/batches?state=over&kind=update", `/batches/${id}`, `/batches/${id}?show=saved`, `/batches/${id}/undo`]) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(at);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
      const row = runPage(page).row("Lila Listed third");
      if (at.includes(`${id}`) && !at.endsWith("undo")) {
        await expect(row).toBeVisible();
        await row
          .getByRole("button", { name: /Before and after/ })
          .filter({ visible: true })
          .click();
        await page.getByText("What was asked").click();
      }
      if (at.endsWith("undo")) await expect(page.getByRole("heading", { level: 1 })).toContainText("will");
      expect.soft(await graveFindings(page), `${at} ${width} light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await graveFindings(page, ["color-contrast"]), `${at} ${width} dark`).toEqual([]);
      await expectCalm(page);
    }
  }
  expect.soft(errors, "console").toEqual([]);
});
