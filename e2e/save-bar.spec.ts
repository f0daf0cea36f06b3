import { connectionOf, make } from "./api";
import { expect, test } from "./fixtures";
import { personaForm } from "./pages/persona-form";
import { PROFILE } from "./pages/typing";

test("the shortcut twice, while saving, with nothing changed, during a re-read, and Enter in one line: one save each", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const made = await make(api, "octave", { name: "Shortcut Sue", description: "As it was" });
  const form = personaForm(page);
  await form.edit(made.id, made.name);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("Nothing has changed, so there is nothing to save.")).toBeAttached();
  await form.field("Internal name").fill("Su");
  await form.field("Internal name").press("Enter");
  await expect(form.unsaved).toContainText("1 change");
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(1);

  await upstreams.octave.fault({ kind: "latency", ms: 800, match: { path: "/persona/get" } });
  await page.keyboard.press("ControlOrMeta+s");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(form.unsaved.getByRole("button", { name: "Saving to Octave" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);

  await page.goto(`/personas/${made.id}/edit`);
  await form.field("Description").fill("Saved before the re-read was there");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page).toHaveURL(PROFILE);
  expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(3);
});

test("a new persona is made once, however often the shortcut is pressed", async ({ signedIn: page, api, upstreams }) => {
  await page.goto(`/personas/new?connection=${(await connectionOf(api, "octave")).id}`);
  await personaForm(page).field("Name").fill("Once Olga");
  const before = (await upstreams.octave.ledger()).length;
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ControlOrMeta+s");
  await page.waitForURL(PROFILE);
  await page.keyboard.press("ControlOrMeta+s");
  expect(await upstreams.octave.ledger()).toHaveLength(before + 1);
});
