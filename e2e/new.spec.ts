import type { Page } from "@playwright/test";
import { find, make } from "./api";
import { expect, test } from "./fixtures";
import { personaForm } from "./pages/persona-form";
import type { Upstreams } from "./upstreams";

/** Somebody pastes while nothing on the page takes text. */
const pasteOnPage = (page: Page, text: string) =>
  page.evaluate((held) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", held);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const creates = async (upstreams: Upstreams, source: "octave" | "vibemap") =>
  (await upstreams[source].ledger()).filter(({ effect }) => effect === "create");

const choose = (page: Page, source: RegExp) => page.getByRole("radio", { name: source }).click();

test("a duplicate in the same connection: everything, a name to type over, one create", async ({ signedIn: page, api, upstreams }) => {
  const facts = { age_range: "35-44", shoe_size: "41" };
  const values = { name: "Dora Double", tagline: "Plans the night", demographics: facts, pain_points: { current_challenges: ["Noise"] } };
  const { id } = await make(api, "vibemap", values);
  await page.goto(`/personas/${id}`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Duplicate…" }).click();
  await expect(page).toHaveURL(`/personas/new?from=${id}`);
  const form = personaForm(page);
  await expect(page.getByText("Filled from Dora Double.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^VibeMap/ })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "Project" })).toHaveText("Driver app");
  await expect(form.field("Name")).toHaveValue("Dora Double (copy)");
  await expect(form.field("Name")).toBeFocused();
  const before = (await creates(upstreams, "vibemap")).length;
  await page.keyboard.type("Dora Twice");
  await expect(form.field("Name")).toHaveValue("Dora Twice");
  expect(await creates(upstreams, "vibemap")).toHaveLength(before);
  await form.save("VibeMap").click();
  await expect(page.getByRole("heading", { level: 1, name: "Dora Twice" })).toBeVisible();
  const [made] = (await find(api, "Dora Twice")).data;
  expect((await upstreams.vibemap.ledger(made?.sourceId))[0]?.body).toMatchObject({ ...values, name: "Dora Twice" });
  expect(await creates(upstreams, "vibemap")).toHaveLength(before + 1);
});

test("a duplicate in another connection: what means the same comes along, the rest is named; what was typed moves too", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const { id } = await make(api, "vibemap", {
    name: "Mona Moved",
    tagline: "Keeps the board right",
    demographics: { gender: "female" },
    pain_points: { current_challenges: ["Three screens"] },
  });
  await page.goto(`/personas/new?from=${id}`);
  const form = personaForm(page);
  await form.field("Tagline").fill("Typed before moving");
  await choose(page, /^Octave/);
  await expect(page.getByText(/Left behind: Demographics: Gender/)).toBeVisible();
  await expect(form.field("Name")).toHaveValue("Mona Moved");
  await expect(form.field("Description")).toHaveValue("Typed before moving");
  await expect(form.line("Pain points", 1)).toHaveValue("Three screens");
  await page.getByRole("button", { name: "See what came along" }).click();
  await expect(page.getByRole("dialog").getByRole("region", { name: "Left behind" })).toContainText("female");
  await page.getByRole("button", { name: "Back to the form" }).click();
  await form.save("Octave").click();
  await expect(page.getByText("Saved in Octave")).toBeVisible();
  const sent = (await creates(upstreams, "octave")).find(({ body }) => (body as { name?: string } | null)?.name === "Mona Moved");
  expect(sent?.body).toEqual({ name: "Mona Moved", description: "Typed before moving", painPoints: ["Three screens"] });
});

test("nobody to copy from: said, and the form is empty", async ({ signedIn: page }) => {
  for (const id of ["nobody", "00000000-0000-4000-8000-000000000000"]) {
    await page.goto(`/personas/new?from=${id}`);
    await expect(page.getByText("not in the library (any more)")).toBeVisible();
  }
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL("/personas/new");
});

test("pasted notes become fields; what has no place is placed by hand; nothing is sent before saving", async ({
  signedIn: page,
  upstreams,
}) => {
  await page.goto("/personas/new");
  await choose(page, /^Octave/);
  const before = (await creates(upstreams, "octave")).length;
  await page.locator("#main").focus();
  await pasteOnPage(
    page,
    "Nora Notes\n\nRuns the night desk.\n\nGoals:\n- Sleep\n- Ship\n\n## Frustrations\n- Noise\n\nFavourite tools: Excel, Slack",
  );
  const dialog = page.getByRole("dialog", { name: "Paste text or a table" });
  await expect(dialog.getByRole("status").filter({ hasText: "placed" })).toHaveText("4 placed, 1 not placed");
  await dialog.getByRole("combobox", { name: "Where “Favourite tools” goes" }).click();
  await page.getByRole("option", { name: "Key concerns" }).click();
  await expect(dialog.getByText("5 placed, 0 not placed")).toBeVisible();
  await dialog.getByRole("button", { name: "Put in the form" }).click();
  const form = personaForm(page);
  await expect(form.field("Name")).toHaveValue("Nora Notes");
  await expect(form.line("Key objectives", 2)).toHaveValue("Ship");
  expect(await creates(upstreams, "octave")).toHaveLength(before);
  await form.save("Octave").click();
  await expect(page.getByRole("heading", { level: 1, name: "Nora Notes" })).toBeVisible();
  const made = (await creates(upstreams, "octave")).filter(({ body }) => (body as { name?: string } | null)?.name === "Nora Notes");
  expect(made.map(({ body }) => body)).toEqual([
    {
      name: "Nora Notes",
      description: "Runs the night desk.",
      keyObjectives: ["Sleep", "Ship"],
      painPoints: ["Noise"],
      keyConcerns: ["Excel", "Slack"],
    },
  ]);
});

test("a table of two columns is one persona, a table of several people goes to an import", async ({ signedIn: page, upstreams }) => {
  await page.goto("/personas/new");
  await choose(page, /^Octave/);
  await page.getByRole("button", { name: "Paste text or a table" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste text or a table" });
  const box = dialog.getByRole("textbox", { name: "What you have" });
  await box.fill('Name\tTara Table\nPain points\t"Noise\nHeat"');
  await dialog.getByRole("button", { name: "Put in the form" }).click();
  const form = personaForm(page);
  await expect(form.field("Name")).toHaveValue("Tara Table");
  await expect(form.line("Pain points", 2)).toHaveValue("Heat");
  await form.unsaved.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();

  const before = (await creates(upstreams, "octave")).length;
  await page.getByRole("button", { name: "Paste text or a table" }).click();
  await box.fill("Name,Pain points\nRow Rita,Noise; Heat\nRow Rosa,Rain\n");
  await expect(dialog.getByText("2 personas are in this.")).toBeVisible();
  await dialog.getByRole("button", { name: "Import 2 personas" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: /2 rows, 2 columns/ })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Where “Pain points” goes" })).toHaveText(/Pain points/);
  await expect(page.getByRole("listitem").filter({ hasText: "Heat" }).first()).toBeVisible();
  expect(await creates(upstreams, "octave")).toHaveLength(before);
});
