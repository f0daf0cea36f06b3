import type { Page } from "@playwright/test";
import type { PersonaPage } from "@/lib/model/persona-query";
import { get, make } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";
import { table } from "./pages/table";

const addressOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** What the next press of the copy keys puts on the clipboard. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  const taken = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) =>
        window.addEventListener(
          "copy",
          (event) =>
            resolve({ text: event.clipboardData?.getData("text/plain") ?? "", html: event.clipboardData?.getData("text/html") ?? "" }),
          { once: true },
        ),
      ),
  );
  await page.keyboard.press("ControlOrMeta+c");
  return taken;
}

test("a column is a meaning: three sources fill it from fields of their own, and the address keeps it", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Columnwright Ono", painPoints: ["Octave pain of columns"] });
  await make(api, "vibemap", { name: "Columnwright Vivi", pain_points: { current_challenges: ["VibeMap pain of columns"] } });
  const profound = (await get<PersonaPage>(api, "/api/personas?source=profound&columns=pains&limit=200")).data.find(
    (row) => row.cells?.pains,
  );
  if (!profound?.cells?.pains) throw new Error("No persona of Profound tells a pain.");
  const { panel, titles, cell } = table(page);
  await library(page).open("/?q=columnwright&view=table");
  await expect(titles).toHaveText(["Persona", "Role", "Source", "Ready", "Changed"]);

  await panel.click();
  await page.getByRole("searchbox", { name: "Find a column" }).fill("pain");
  const choice = page.getByRole("checkbox", { name: /^Pain points/ });
  await expect(choice).toHaveAccessibleName(/Octave: pain points/);
  await expect(choice).toHaveAccessibleName(/Profound: pain points/);
  await choice.click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(addressOf(page)).toBe("?q=columnwright&view=table&columns=role,source,readiness,changed,pains");
  await expect(titles).toHaveText(["Persona", "Role", "Source", "Ready", "Changed", "Pain points"]);
  await expect(await cell("Columnwright Ono", "Pain points")).toHaveText("Octave pain of columns");
  await expect(await cell("Columnwright Vivi", "Pain points")).toContainText("VibeMap pain of columns");

  await page.reload();
  await expect(titles).toHaveText(["Persona", "Role", "Source", "Ready", "Changed", "Pain points"]);
  await expect(await cell("Columnwright Ono", "Pain points")).toHaveText("Octave pain of columns");

  await library(page).open(`/?q=${encodeURIComponent(profound.name)}&source=profound&view=table&columns=pains,goals`);
  await expect((await cell(profound.name, "Pain points")).first()).toHaveText(profound.cells.pains);
  await expect((await cell(profound.name, "Goals")).first()).toContainText("Profound has no such field");
});

test("columns are sorted, moved, resized, pinned and hidden from the head", async ({ signedIn: page, api }) => {
  for (const name of ["Headstart Bea", "Headstart Abe"]) await make(api, "octave", { name });
  const { head, body, titles, sortBy, menu, edge, panel } = table(page);
  await library(page).open("/?q=headstart&view=table&columns=source,goals,pains,readiness");
  await sortBy("Persona").click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(titles.first()).toHaveAttribute("aria-sort", "ascending");
  await expect(body.getByRole("link").first()).toHaveText("Headstart Abe");
  await sortBy("Persona").click();
  await expect(body.getByRole("link").first()).toHaveText("Headstart Bea");
  await expect(sortBy("Goals")).toHaveAttribute("aria-disabled", "true");

  await sortBy("Source").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(titles).toHaveText(["Persona", "Goals", "Source", "Pain points", "Ready"]);
  const [from, to] = [await sortBy("Pain points").boundingBox(), await sortBy("Goals").boundingBox()];
  if (!from || !to) throw new Error("The heads are not on screen.");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 6 });
  await page.mouse.up();
  await expect(titles).toHaveText(["Persona", "Pain points", "Goals", "Source", "Ready"]);

  const width = async () => Number(await edge("Goals").getAttribute("aria-valuenow"));
  const before = await width();
  await edge("Goals").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);
  const wide = (await titles.nth(2).boundingBox())?.width ?? 0;
  expect(Math.round(wide)).toBe(await width());

  await menu("Ready", "Pin to the left");
  await expect(titles).toHaveText(["Persona", "Ready", "Pain points", "Goals", "Source"]);
  expect(addressOf(page)).toContain(`columns=readiness!,pains,goals:${await width()},source`);
  await menu("Source", "Hide");
  await page.reload();
  await expect(titles).toHaveText(["Persona", "Ready", "Pain points", "Goals"]);

  await panel.click();
  await page.getByRole("button", { name: "Reset to standard" }).click();
  await expect(titles).toHaveText(["Persona", "Role", "Source", "Ready", "Changed"]);
  expect(addressOf(page)).not.toContain("columns");
  await expect(head).toBeVisible();
});

test("a wide table scrolls sideways under its own head, which stays on screen with what is pinned", async ({ signedIn: page }) => {
  const { head, body } = table(page);
  await library(page).open("/?view=table&columns=source!,role,goals,pains,motivations,jobTitles,story,changed");
  await body.getByRole("link").first().waitFor();
  const name = body.getByRole("link").first();
  const start = (await name.boundingBox())?.x;
  await body.locator("..").evaluate((frame) => {
    frame.scrollLeft = 600;
  });
  await expect.poll(() => head.evaluate((element) => element.scrollLeft)).toBe(600);
  expect((await name.boundingBox())?.x).toBe(start);
  await page.evaluate(() => window.scrollTo(0, 700));
  await expect(head).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test("chosen cells are copied as text and as a table, and run nothing where they are pasted", async ({ signedIn: page, api }) => {
  await make(api, "octave", { name: "Cellcopy Aya", painPoints: ["=HYPERLINK(1)"], commonJobTitles: ["Buyer"] });
  await make(api, "octave", { name: "Cellcopy Bo", painPoints: ["Waits"], commonJobTitles: ["Seller"] });
  const { body, cell } = table(page);
  await library(page).open("/?q=cellcopy&sort=name&view=table&columns=jobTitles,pains");
  await (await cell("Cellcopy Aya", "Job titles")).click();
  await (await cell("Cellcopy Bo", "Pain points")).click({ modifiers: ["Shift"] });
  const { text, html } = await copied(page);
  expect(text).toBe("Buyer\t'=HYPERLINK(1)\nSeller\tWaits");
  expect(html).toBe("<table><tr><td>Buyer</td><td>'=HYPERLINK(1)</td></tr><tr><td>Seller</td><td>Waits</td></tr></table>");
  await expect(page.getByRole("status").filter({ hasText: "Copied 4 cells" })).toBeAttached();

  await page.keyboard.press("Escape");
  await expect(body.locator("[data-chosen]")).toHaveCount(0);
  await body.getByRole("link", { name: "Cellcopy Aya" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  expect((await copied(page)).text).toBe("Buyer\nSeller");
});

test("the gallery loads none of the table's code, and a table is drawn by the server", async ({ signedIn: page }) => {
  const scripts: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.text().catch(() => ""));
  });
  const holding = async (word: string) => (await Promise.all(scripts)).filter((text) => text.includes(word)).length;
  await library(page).open();
  await expect(library(page).cards.first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await holding("column-edge")).toBe(0);
  await page.getByRole("radio", { name: "Table" }).click({ force: true });
  await expect(table(page).body).toBeVisible();
  expect(await holding("column-edge")).toBe(1);
  expect(await holding("Reset to standard")).toBe(0);

  const drawn = await (await page.request.get("/?view=table")).text();
  expect(drawn).toContain("wide-body");
  expect(drawn).toContain("data-open");
});
