import type { APIRequestContext, Page } from "@playwright/test";
import type { PersonaPage } from "@/lib/model/persona-query";
import { get, make, persona } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

const row = (page: Page, meaning: string) =>
  page
    .getByRole("table", { name: "Comparison" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: meaning }) });
const cells = (page: Page, meaning: string) => row(page, meaning).getByRole("cell");
const names = (page: Page) => page.getByRole("columnheader").getByRole("link", { name: /^(?!Edit)/ });
const verdict = (page: Page, meaning: string, words: string) =>
  expect(row(page, meaning).getByRole("rowheader")).toHaveText(new RegExp(`${words}$`));

type ReadOnly = { id: string; name: string; jobTitle: string; pains: string };

/** Somebody of the source that takes no new ones, with one job title and pains. */
async function readOnlyOne(api: APIRequestContext): Promise<ReadOnly> {
  const { data } = await get<PersonaPage>(api, "/api/personas?source=profound&limit=50");
  for (const { id } of data) {
    const { name, values } = await persona(api, id);
    const [jobTitle, ...more] = Array.isArray(values.jobTitle) ? values.jobTitle : [];
    if (typeof jobTitle === "string" && more.length === 0 && typeof values.painPoints === "string")
      return { id, name, jobTitle, pains: values.painPoints };
  }
  throw new Error("Nobody has one job title and pains.");
}

async function cast(api: APIRequestContext, word: string) {
  const profound = await readOnlyOne(api);
  const octave = await make(api, "octave", {
    name: `${word} Planner`,
    keyObjectives: ["Fill the return legs", "Plan the day once"],
    commonJobTitles: [profound.jobTitle.toUpperCase()],
    painPoints: [`So it goes: ${profound.pains}`],
    primaryResponsibilities: ["Daily plan for three depots"],
  });
  const vibemap = await make(api, "vibemap", {
    name: `${word} Ruth`,
    goals_and_needs: { primary_objectives: ["FILL the réturn legs"] },
    demographics: { occupation: profound.jobTitle },
    narrative: { quote: "I plan the day twice." },
  });
  return { octave, profound, vibemap };
}

async function marksAreRight(page: Page): Promise<void> {
  await verdict(page, "Job titles", "Same");
  await expect(cells(page, "Job titles").filter({ hasText: "said elsewhere too" })).toHaveCount(3);
  await verdict(page, "Goals", "Differs");
  await expect(cells(page, "Goals").nth(0).getByRole("listitem")).toHaveText([
    "Fill the return legs (said elsewhere too)",
    "Plan the day once",
  ]);
  await expect(cells(page, "Goals").nth(1)).toHaveText(/Profound has no such field$/);
  await expect(cells(page, "Goals").nth(2).getByRole("listitem")).toHaveText(["FILL the réturn legs (said elsewhere too)"]);
  await verdict(page, "In their words", "Only VibeMap");
  await verdict(page, "Responsibilities", "Only Octave");
  await verdict(page, "Pain points", "Differs");
  await expect(cells(page, "Pain points").nth(1).locator("mark").first()).toBeVisible();
  await expect(cells(page, "Pain points").nth(2)).toHaveText(/Nothing yet$/);
}

test("three ticked in the library stand side by side, and the address opened anew shows the same", async ({ signedIn: page, api }) => {
  const { octave, profound, vibemap } = await cast(api, "Quorndon");
  const { search, open, selection } = library(page);
  const compare = selection.getByRole("button", { name: "Compare" });
  const tick = (id: string) => page.locator(`[data-persona="${id}"]`).getByRole("checkbox").click();
  await open();
  await search.fill("quorndon");
  await tick(octave.id);
  await expect(compare).toHaveAttribute("aria-disabled", "true");
  await expect(compare).toHaveAttribute("title", /two to four/);
  await search.fill(profound.name);
  await tick(profound.id);
  await search.fill(vibemap.name);
  await tick(vibemap.id);
  await compare.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("3 personas, 3 sources");
  await expect(page).toHaveURL(`/compare?ids=${octave.id},${profound.id},${vibemap.id}`);
  await expect(names(page)).toHaveText([octave.name, profound.name, vibemap.name]);
  await marksAreRight(page);

  await page.getByRole("radio", { name: /^Same/ }).click({ force: true });
  await expect(page).toHaveURL(/&show=same$/);
  await expect(row(page, "Job titles")).toBeVisible();
  await expect(page.getByRole("row", { name: /Goals/ })).toBeHidden();
  const address = page.url();

  const other = await page.context().newPage();
  await other.goto(address);
  await expect(other.getByRole("radio", { name: /^Same/ })).toBeChecked();
  await expect(other.getByRole("row", { name: /Goals/ })).toBeHidden();
  await other.getByRole("radio", { name: /^All/ }).click({ force: true });
  await expect(other.getByRole("radio", { name: /^All/ })).toBeChecked();
  await marksAreRight(other);
});

test("one goes, one comes, one moves, and Back undoes it", async ({ signedIn: page, api }) => {
  const { octave, profound, vibemap } = await cast(api, "Ravelin");
  await page.goto(`/compare?ids=${octave.id},${profound.id}`);
  await page.getByRole("button", { name: "Add another" }).click();
  const search = page.getByRole("combobox", { name: "Search personas to add" });
  await search.fill("ravelin ruth");
  await expect(page.getByRole("option")).toHaveText([/Ravelin Ruth/]);
  await search.press("Enter");
  await expect(names(page)).toHaveText([octave.name, profound.name, vibemap.name]);
  await verdict(page, "In their words", "Only VibeMap");

  await page.getByRole("button", { name: `Move ${vibemap.name} left` }).click();
  await expect(names(page)).toHaveText([octave.name, vibemap.name, profound.name]);
  await expect(page.getByRole("button", { name: `Move ${vibemap.name} left` })).toBeFocused();

  await page.getByRole("button", { name: `Remove ${profound.name}` }).click();
  await expect(names(page)).toHaveText([octave.name, vibemap.name]);
  await expect(page).toHaveURL(`/compare?ids=${octave.id},${vibemap.id}`);
  await page.goBack();
  await expect(names(page)).toHaveText([octave.name, vibemap.name, profound.name]);

  await expect(page.getByRole("link", { name: `Edit ${profound.name}` })).toHaveCount(0);
  await expect(page.getByRole("link", { name: `Edit ${octave.name}` })).toHaveAttribute("href", `/personas/${octave.id}/edit`);
});

test("broken, unknown, deleted and repeated ids heal, and the page says what it left out", async ({ signedIn: page, api }) => {
  const [one, two, gone] = [
    await make(api, "octave", { name: "Sallow First" }),
    await make(api, "octave", { name: "Sallow Second" }),
    await make(api, "octave", { name: "Sallow Gone" }),
  ];
  expect((await api.delete(`/api/personas/${gone.id}`)).ok()).toBe(true);
  const answer = await page.goto(`/compare?ids=${one.id},nobody,${gone.id},${crypto.randomUUID()},${one.id},${two.id}&show=sideways`);
  expect(answer?.status()).toBe(200);
  const strip = page.getByText("Left out of this comparison");
  await expect(strip).toContainText("Sallow Gone, deleted in Octave");
  await expect(strip).toContainText("2 addresses of nobody in the library");
  await expect(strip).toContainText("1 repetition");
  await expect(page).toHaveURL(`/compare?ids=${one.id},${two.id}`);
  await expect(names(page)).toHaveText([one.name, two.name]);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(strip).toBeHidden();

  for (const ids of ["", "x,".repeat(1000), "'%20or%201=1--", `${crypto.randomUUID()}`]) {
    expect((await page.goto(`/compare?ids=${ids}`))?.status()).toBe(200);
    await expect(page.getByRole("heading", { name: "Compare two to four personas" })).toBeVisible();
  }
  const search = page.getByRole("combobox", { name: "Search personas to add" });
  await search.fill("sallow first");
  await page.getByRole("option", { name: /Sallow First/ }).click();
  await expect(page.getByRole("heading", { name: "Compare with whom?" })).toBeVisible();
  await search.fill("sallow second");
  await page.getByRole("option", { name: /Sallow Second/ }).click();
  await expect(names(page)).toHaveText([one.name, two.name]);
});
