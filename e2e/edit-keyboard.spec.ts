import type { Locator, Page } from "@playwright/test";
import type { PersonaPage } from "@/lib/model/persona-query";
import { get, make, persona } from "./api";
import { expect, test } from "./fixtures";
import { graveFindings } from "./pages/looks";
import { personaForm } from "./pages/persona-form";

const TABS = 90;

/** Tabs until it has the focus; focus is never nowhere on the way. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let i = 0; i < TABS; i++) {
    await page.keyboard.press(key);
    await expectFocus(page);
    if ((await target.count()) > 0 && (await target.first().evaluate((element) => element === document.activeElement))) return;
  }
  throw new Error(`${target} was not reached with ${TABS} presses of ${key}.`);
}

const expectFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName), "focus is somewhere").not.toBe("BODY");

test("from the library to a saved edit and back, without a mouse and without losing focus", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "octave", { name: "Ten Fingers", keyObjectives: ["First"], painPoints: ["Slow"] });
  const { keyboard } = page;
  await page.goto("/?q=fingers");
  await expect(page.getByRole("list", { name: "Personas" }).getByRole("listitem")).toHaveCount(1);
  await keyboard.press("j");
  await expect(page.locator(":focus")).toHaveText("Ten Fingers");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ten Fingers", exact: true })).toBeVisible();
  await expectFocus(page);

  await tabTo(page, page.getByRole("link", { name: "Edit Pains" }));
  await keyboard.press("Enter");
  await expect(page).toHaveURL(`/personas/${id}/edit?section=pains`);
  const form = personaForm(page);
  await expect(form.line("Pain points", 1)).toBeFocused();
  await keyboard.press("End");
  await keyboard.press("Enter");
  await keyboard.type("Typed without a mouse");
  await expect(form.line("Pain points", 2)).toBeFocused();

  await tabTo(page, form.unsaved.getByRole("button", { name: "See the diff" }));
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Typed without a mouse");
  await expectFocus(page);
  expect(await graveFindings(page), "diff").toEqual([]);
  await keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expectFocus(page);

  await keyboard.press("Control+s");
  await expect(page).toHaveURL(`/personas/${id}`);
  await expect(page.getByRole("main").getByText("Typed without a mouse")).toBeVisible();
  await expectFocus(page);
  expect((await persona(api, id)).values).toMatchObject({ painPoints: ["Slow", "Typed without a mouse"] });

  await keyboard.press("e");
  await expect(page).toHaveURL(`/personas/${id}/edit`);
  await expect(page.getByRole("form")).toBeVisible();
  await expectFocus(page);
  await keyboard.press("Escape");
  await expect(page).toHaveURL(`/personas/${id}`);
  await expect(page.getByRole("form")).toBeHidden();
  await expectFocus(page);
  await tabTo(page, page.getByRole("navigation", { name: "Where you are" }).getByRole("link"), "Shift+Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Personas" })).toBeVisible();
});

type Control = { group: string; role: string; name: string };

/** Every control by its accessible name, as the browser computes it, with the field it stands in. */
async function controls(page: Page): Promise<Control[]> {
  const inMain = page.getByRole("main");
  const parts = await inMain.locator("[data-part]").all();
  const groups = await Promise.all(
    parts.map(async (part) => ({ group: (await part.getAttribute("id")) ?? "", tree: await part.ariaSnapshot() })),
  );
  const whole = { group: "", tree: await inMain.ariaSnapshot() };
  return [...groups, whole].flatMap(({ group, tree }) =>
    [...tree.matchAll(/^\s*- '?(textbox|combobox|button|checkbox|link|spinbutton|slider)( "((?:[^"\\]|\\.)*)")?/gm)].map(
      ([, role = "", , name = ""]) => ({ group, role, name }),
    ),
  );
}

async function expectNamed(page: Page, atLeast: number): Promise<void> {
  const all = await controls(page);
  expect(all.filter(({ role, group }) => group === "" && role === "textbox").length).toBeGreaterThanOrEqual(atLeast);
  expect(
    all.filter(({ name }) => name.trim() === ""),
    "controls without a name",
  ).toEqual([]);
  const inParts = all.filter(({ group }) => group !== "").map(({ group, role, name }) => `${group}: ${role} ${name}`);
  expect(
    inParts.filter((one, at) => inParts.indexOf(one) !== at),
    "two controls of one name",
  ).toEqual([]);
  const boxes = all.filter(({ group, role }) => group === "" && role === "textbox").map(({ name }) => name);
  expect(
    boxes.filter((one, at) => boxes.indexOf(one) !== at),
    "two text boxes of one name",
  ).toEqual([]);
}

test("every control of Octave's form has a name of its own", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "octave", {
    name: "Labelled Lena",
    description: "Read aloud",
    painPoints: ["One", "Two"],
    customFields: [{ title: "Region", value: ["EMEA"] }],
  });
  await page.goto(`/personas/${id}/edit`);
  await expectNamed(page, 10);
  expect(await graveFindings(page), "whole form").toEqual([]);
  await page.goto(`/personas/${id}/edit?section=pains`);
  await expect(page.getByRole("button", { name: "Edit everything" }).first()).toBeVisible();
  await expectNamed(page, 3);
  expect(await graveFindings(page), "one section").toEqual([]);
});

test("every control of VibeMap's form has a name of its own", async ({ signedIn: page, api }) => {
  const { id } = await make(api, "vibemap", {
    name: "Labelled Vi",
    tagline: "Read aloud",
    demographics: { location: "Leeds", shoe_size: "41" },
    goals_and_needs: { primary_objectives: ["One"] },
    behavioral_patterns: { devices: ["Phone"], odd: { nested: true } },
  });
  await page.goto(`/personas/${id}/edit`);
  await expectNamed(page, 20);
  expect(await graveFindings(page)).toEqual([]);
});

test("what Profound only lets read is readable without a single unnamed control", async ({ signedIn: page, api }) => {
  const [one] = (await get<PersonaPage>(api, "/api/personas?source=profound&limit=1")).data;
  await page.goto(`/personas/${one?.id}/edit`);
  await expect(page.getByText("Nothing can be changed here.")).toBeVisible();
  await expectNamed(page, 0);
  expect(await graveFindings(page)).toEqual([]);
});
