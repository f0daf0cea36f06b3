import type { Page } from "@playwright/test";
import { AppError } from "@/lib/model/app-error";
import type { JsonObject } from "@/lib/model/json";
import type { PersonaPage } from "@/lib/model/persona-query";
import { get, make, persona } from "./api";
import { expect, test } from "./fixtures";
import { personaForm } from "./pages/persona-form";
import { expectSamePlace, onScreen, places } from "./pages/places";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const LONG = "Reads every line of a contract before it is signed, and once more afterwards. ".repeat(4).trim();
const many = (words: string, count: number) => Array.from({ length: count }, (_, i) => `${words}, number ${i + 1}`);

const full = (name: string): JsonObject => ({
  name,
  user_role: "Dispatcher",
  tagline: "Keeps forty trucks moving before most people are up, and says so to anyone who asks about it",
  narrative: { quote: "If the board is wrong at six, my whole day is wrong.", key_frustrations: LONG },
  goals_and_needs: { primary_objectives: many("An objective", 6), functional_needs: many("A need", 4) },
  pain_points: { current_challenges: many("A challenge", 7), barriers: many("A barrier", 3) },
  psychographics: { values: many("A value", 5), motivations: many("A motive", 5) },
});

const PEOPLE: { title: string; source: "octave" | "vibemap"; values: JsonObject }[] = [
  { title: "Octave, short", source: "octave", values: { name: "Placed Short" } },
  {
    title: "Octave, long",
    source: "octave",
    values: {
      name: "Placed Longwinded, Head of Regulatory Affairs and Good Distribution Practice",
      internalName: "The careful one",
      description: LONG,
      keyObjectives: many("An objective", 9),
      painPoints: many("A pain", 9),
    },
  },
  { title: "VibeMap, long", source: "vibemap", values: full("Placed Marta Quinn") },
  { title: "VibeMap, short", source: "vibemap", values: { name: "Placed Vi" } },
];

const form = (page: Page) => page.getByRole("form");

for (const [at, { title, source, values }] of PEOPLE.entries())
  for (const size of SIZES.slice(at % 2, (at % 2) + 1))
    test(`${title}, ${size.width} wide: profile and form stand at the same place`, async ({ signedIn: page, api }) => {
      await page.setViewportSize(size);
      const { id, name } = await make(api, source, { ...values, name: `${values.name} ${size.width}` });
      await page.goto(`/personas/${id}`);
      await page.waitForLoadState("networkidle");
      const read = await places(page);
      await page.keyboard.press("e");
      await expect(page).toHaveURL(`/personas/${id}/edit`);
      await expect(form(page)).toHaveAccessibleName(`Edit ${name}`);
      const typed = await places(page);
      const first = Object.keys(read).find((place) => !["portrait", "name", "rail"].includes(place)) ?? "";
      for (const what of ["portrait", "name", first]) expectSamePlace(typed[what], read[what], what);
      if (size.width > 1000) expectSamePlace(typed.rail, read.rail, "rail");
      await page.keyboard.press("Escape");
      await expect(page).toHaveURL(`/personas/${id}`);
      await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
      const back = await places(page);
      for (const [what, place] of Object.entries(read)) expectSamePlace(back[what], place, `${what}, after leaving`);
    });

for (const size of SIZES)
  test(`${size.width} wide: the section one looks at stays while the page around it grows and shrinks`, async ({ signedIn: page, api }) => {
    await page.setViewportSize(size);
    const { id } = await make(api, "vibemap", full(`Anchored Anna ${size.width}`));
    await page.goto(`/personas/${id}`);
    await page.waitForLoadState("networkidle");
    const heading = page.getByRole("heading", { level: 2, name: "What moves them" });
    await heading.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 90));
    const before = await onScreen(page, "What moves them");
    await page.keyboard.press("e");
    await expect(form(page)).toBeVisible();
    expect.soft(Math.abs((await onScreen(page, "What moves them")) - before), "into the form").toBeLessThanOrEqual(2);
    await page.keyboard.press("Escape");
    await expect(form(page)).toBeHidden();
    expect.soft(Math.abs((await onScreen(page, "What moves them")) - before), "back from it").toBeLessThanOrEqual(2);
    await page.getByRole("link", { name: "Edit What moves them" }).click({ force: true });
    await expect(form(page)).toBeVisible();
    expect.soft(Math.abs((await onScreen(page, "What moves them")) - before), "into the section").toBeLessThanOrEqual(2);
    await page.keyboard.press("End");
    await page.keyboard.type(" and one word more");
    // By the pointer itself: Playwright's own click scrolls the page for a button that is always in sight.
    const all = await page.getByRole("button", { name: "Edit everything" }).boundingBox();
    await page.mouse.click((all?.x ?? 0) + 8, (all?.y ?? 0) + 8);
    await expect(page).toHaveURL(`/personas/${id}/edit`);
    expect.soft(Math.abs((await onScreen(page, "What moves them")) - before), "into everything").toBeLessThanOrEqual(2);
    await page.keyboard.press("Control+s");
    await expect(page).toHaveURL(`/personas/${id}`);
    await expect(form(page)).toBeHidden();
    expect.soft(Math.abs((await onScreen(page, "What moves them")) - before), "back after saving").toBeLessThanOrEqual(2);
    expect((await persona(api, id)).values.psychographics).toMatchObject({
      values: expect.arrayContaining(["A value, number 1 and one word more"]),
    });
  });

test("one section alone, then everything, then a save: what was typed stays", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId } = await make(api, "octave", {
    name: "Sectioned Sam",
    description: "As it was",
    keyObjectives: ["One"],
    painPoints: ["Slow"],
  });
  await page.goto(`/personas/${id}`);
  await page.getByRole("heading", { level: 2, name: "Goals" }).hover();
  await page.getByRole("link", { name: "Edit Goals" }).click();
  await expect(page).toHaveURL(`/personas/${id}/edit?section=goals`);
  const fields = personaForm(page);
  await expect(fields.line("Key objectives", 1)).toBeFocused();
  await expect(fields.line("Pain points", 1)).toHaveCount(0);
  await expect(fields.field("Description")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Sectioned Sam", exact: true })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.type(" and a half");
  await expect(fields.unsaved).toContainText("1 change");
  await page.getByRole("button", { name: "Edit everything" }).click();
  await expect(page).toHaveURL(`/personas/${id}/edit`);
  await expect(fields.line("Key objectives", 1)).toHaveValue("One and a half");
  await expect(fields.line("Key objectives", 1)).toBeFocused();
  await fields.line("Pain points", 1).fill("Slower");
  await fields.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({
    oId: sourceId,
    keyObjectives: ["One and a half"],
    painPoints: ["Slower"],
  });
});

test("an error in a section that is not being edited opens the whole form at its field", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "octave", { name: "Elsewhere Else", keyObjectives: ["One"], painPoints: ["Slow"] });
  await page.goto(`/personas/${id}/edit?section=goals`);
  const fields = personaForm(page);
  await fields.line("Key objectives", 1).fill("Another");
  await page.route(`**/api/personas/${id}`, (route) =>
    route.request().method() === "PATCH"
      ? route.fulfill({
          status: 422,
          contentType: "application/problem+json",
          json: new AppError("invalid", "It was not taken.", {
            issues: [{ path: ["changes", "painPoints"], message: "Pains need a second line." }],
          }).toProblem(),
        })
      : route.fallback(),
  );
  await fields.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}/edit`);
  await expect(page.getByText("Pains need a second line.")).toBeVisible();
  await expect(fields.line("Pain points", 1)).toBeFocused();
  await expect(fields.line("Key objectives", 1)).toHaveValue("Another");
});

test("a section that does not exist heals to the whole form", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "octave", { name: "Healed Hal", painPoints: ["Slow"] });
  await page.goto(`/personas/${id}/edit?section=nonsense`);
  await expect(page).toHaveURL(`/personas/${id}/edit`);
  await expect(personaForm(page).line("Pain points", 1)).toBeVisible();
});

test("who can only be read has no pencils, and the form's address says why and what else can be done", async ({ signedIn: page, api }) => {
  const [one] = (await get<PersonaPage>(api, "/api/personas?source=profound&limit=1")).data;
  await page.goto(`/personas/${one?.id}`);
  await expect(page.getByRole("heading", { level: 1, name: one?.name ?? "" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Edit/ })).toHaveCount(0);
  await page.goto(`/personas/${one?.id}/edit`);
  const main = page.getByRole("main");
  await expect(main.getByText("Nothing can be changed here.")).toBeVisible();
  await expect(main.getByText("Profound's API only reads personas")).toBeVisible();
  await expect(main.getByRole("textbox")).toHaveCount(0);
  await expect(main.getByRole("link", { name: "Duplicate where it can be edited" })).toHaveAttribute(
    "href",
    `/personas/new?from=${one?.id}`,
  );
});

test("what Octave only lets read is in the form with its reason", async ({ signedIn: page, api }) => {
  const { data } = await get<PersonaPage>(api, "/api/personas?source=octave&state=active&limit=50");
  const all = await Promise.all(data.map(({ id }) => persona(api, id)));
  const asked = all.find(({ values }) => Array.isArray(values.qualifyingQuestions) && values.qualifyingQuestions.length > 0);
  await page.goto(`/personas/${asked?.id}/edit`);
  const group = page.getByRole("group", { name: "Qualifying questions" });
  await expect(group).toContainText("Change them in Octave.");
  await expect(group.getByRole("textbox")).toHaveCount(0);
});

test("the profile loads nothing of the form until a hand comes near", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "octave", { name: "Light Lou", painPoints: ["Weight"] });
  await page.goto(`/personas/${id}`);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script" || request.url().includes("/edit")) asked.push(request.url());
  });
  await page.waitForTimeout(1_500);
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: "Edit", exact: true }).hover();
  await expect.poll(() => asked.some((url) => url.includes(`/personas/${id}/edit`))).toBe(true);
  await expect.poll(() => asked.some((url) => url.includes("/_next/static/"))).toBe(true);
});
