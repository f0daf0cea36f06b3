import type { Page } from "@playwright/test";
import { make, persona } from "./api";
import { expect, OWNER, test } from "./fixtures";
import { awake } from "./pages/awake";
import { personaForm } from "./pages/persona-form";

const TABS = 60;

async function tabTo(page: Page, label: string): Promise<void> {
  const field = personaForm(page).field(label);
  for (let i = 0; i < TABS; i++) {
    await page.keyboard.press("Tab");
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${label} was not reached with ${TABS} presses of Tab.`);
}

test("signing in, finding, editing and saving without a mouse", async ({ page, api }) => {
  await make(api, "octave", { name: "Keyes Alpha", description: "First" });
  const second = await make(api, "octave", { name: "Keyes Beta", description: "Second" });
  const { keyboard } = page;
  const focused = page.locator(":focus");

  await page.goto("/?sort=name");
  await expect(page.getByRole("textbox", { name: "E-mail" })).toBeFocused();
  await keyboard.type(OWNER.email);
  await keyboard.press("Tab");
  await keyboard.type(OWNER.password);
  await keyboard.press("Enter");
  await expect(page).toHaveURL("/?sort=name");
  await expect(page.getByRole("list", { name: "Personas" })).toBeVisible();
  await awake(page);

  await keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await keyboard.type("keyes");
  await expect(page.getByRole("list", { name: "Personas" }).getByRole("listitem")).toHaveCount(2);
  await keyboard.press("Tab");
  await keyboard.press("j");
  await expect(focused).toHaveText("Keyes Alpha");
  await keyboard.press("j");
  await expect(focused).toHaveText("Keyes Beta");
  await keyboard.press("k");
  await expect(focused).toHaveText("Keyes Alpha");
  await keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("1 ticked");
  await keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Selection" })).toBeHidden();
  await keyboard.press("j");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Keyes Beta" })).toBeVisible();

  await keyboard.press("e");
  await expect(page).toHaveURL(`/personas/${second.id}/edit`);
  await expect(personaForm(page).field("Description")).toBeVisible();
  await keyboard.press("Escape");
  await expect(page).toHaveURL(`/personas/${second.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Keyes Beta", exact: true })).toBeVisible();
  await expect(async () => {
    await keyboard.press("e");
    await expect(personaForm(page).field("Description")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await tabTo(page, "Description");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("Typed with ten fingers");
  await keyboard.press("Control+s");
  await expect(page).toHaveURL(`/personas/${second.id}`);
  await expect(page.getByText("Typed with ten fingers").first()).toBeVisible();
  expect((await persona(api, second.id)).values).toMatchObject({ description: "Typed with ten fingers" });
});
