import { make, persona } from "./api";
import { expect, test } from "./fixtures";
import { personaForm } from "./pages/persona-form";

test("somebody was faster: mine and theirs side by side, and the choice is what the source holds", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const { id, sourceId, name } = await make(api, "octave", {
    name: "Conrad Clashwell",
    description: "As it was",
    painPoints: ["Was there before"],
    internalName: "Con",
  });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.field("Description").fill("Mine, typed here");
  await upstreams.octave.edit(sourceId, { description: "Theirs, typed there", painPoints: ["Added over there"] });
  await form.save("Octave").click();

  const dialog = page.getByRole("dialog", { name: /changed Conrad Clashwell while you were editing/ });
  await expect(dialog).toBeVisible();
  const clash = dialog.getByRole("group", { name: "Description" });
  await expect(clash).toContainText("Mine, typed here");
  await expect(clash).toContainText("Theirs, typed there");
  await expect(dialog).toContainText("Added over there");
  const save = dialog.getByRole("button", { name: "Save my choices" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  expect(await upstreams.octave.ledger(sourceId)).toHaveLength(1);

  await clash.getByRole("radio", { name: /^Mine/ }).check({ force: true });
  await save.click();
  await expect(page).toHaveURL(`/personas/${id}`);
  await expect(page.getByText("Mine, typed here").first()).toBeVisible();
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({ oId: sourceId, description: "Mine, typed here" });
  expect((await persona(api, id)).values).toMatchObject({ description: "Mine, typed here", painPoints: ["Added over there"] });
});

test("changes to other fields merge by themselves", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Merle Mergefield", tagline: "As it was", user_role: "Driver" });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.field("Tagline").fill("Mine, typed here");
  await upstreams.vibemap.edit(sourceId, { user_role: "Night driver" });
  await form.save("VibeMap").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("nothing clashes");
  await dialog.getByRole("button", { name: "Save to VibeMap" }).click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await persona(api, id)).values).toMatchObject({ tagline: "Mine, typed here", user_role: "Night driver" });
});
