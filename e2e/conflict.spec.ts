import { get, make, persona } from "./api";
import { expect, test, visitor } from "./fixtures";
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
  await expect(dialog).toContainText("Octave checks no versions: Personary asks it once more right before writing");
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

const BEN = { name: "Ben Both", email: "ben@personary.test", password: "edits-at-the-same-time" };

test.describe("two people in two browsers", () => {
  test.slow();

  test("lists merge line by line, and what clashes keeps both", async ({ signedIn: page, api, app, browser }) => {
    const { id, name } = await make(api, "octave", {
      name: "Lina Linewise",
      painPoints: ["Was there before", "Stays as it is"],
      keyConcerns: ["As it was"],
    });
    expect((await api.post("/api/members", { data: { ...BEN, role: "editor" } })).status()).toBe(201);
    const { context, page: his } = await visitor(browser, app);
    const { email, password } = BEN;
    await his.request.post("/api/auth/sign-in/email", { data: { email, password }, headers: { origin: app.url } });

    const [mine, theirs] = [personaForm(page), personaForm(his)];
    await mine.edit(id, name);
    await theirs.edit(id, name);
    await theirs.line("Pain points", 1).fill("Was there before, said Ben");
    await theirs.line("Key concerns", 1).fill("Ben says so");
    await theirs.save("Octave").click();
    await expect(his).toHaveURL(`/personas/${id}`);
    await context.close();

    await mine.addLine("Pain points").fill("Added by me");
    await mine.addLine("Pain points").press("Enter");
    await mine.line("Key concerns", 1).fill("I say so");
    await mine.save("Octave").click();
    const dialog = page.getByRole("dialog", { name: "Ben Both changed Lina Linewise while you were editing" });
    const merged = dialog.getByRole("listitem").filter({ hasText: "merged line by line" });
    await expect(merged).toContainText("Pain points");
    await expect(merged.locator("ins")).toContainText([", said Ben", "Added by me"]);
    const clash = dialog.getByRole("group", { name: "Key concerns" });
    await expect(clash).toContainText("Ben says so");
    await clash.getByRole("radio", { name: /^Both/ }).check({ force: true });
    await dialog.getByRole("button", { name: "Save my choices" }).click();
    await expect(page).toHaveURL(`/personas/${id}`);
    expect((await persona(api, id)).values).toMatchObject({
      painPoints: ["Was there before, said Ben", "Stays as it is", "Added by me"],
      keyConcerns: ["I say so", "Ben says so"],
    });
  });

  test("what somebody put there in the very moment of saving is told and can be looked up", async ({ signedIn: page, api, upstreams }) => {
    const { id, sourceId, name } = await make(api, "octave", { name: "Momo Moment", description: "As it was", internalName: "Mo" });
    const form = personaForm(page);
    await form.edit(id, name);
    await form.field("Description").fill("Mine, typed here");
    await upstreams.octave.fault({ kind: "latency", ms: 2_500, times: 1, match: { path: "/persona/update" } });
    await form.save("Octave").click();
    await page.waitForTimeout(1_200);
    await upstreams.octave.edit(sourceId, { description: "Theirs, in the same moment", internalName: "Momo" });
    await expect(page).toHaveURL(`/personas/${id}`, { timeout: 15_000 });
    const note = page
      .getByRole("region", { name: "Notifications" })
      .getByText(/^Your save replaced what Tobias Lindqvist had just put into Description/);
    await expect(note).toBeVisible();
    await expect(note).toContainText("Tobias Lindqvist also changed Internal name.");
    await page.getByRole("button", { name: "See the history" }).click();
    await expect(page).toHaveURL(new RegExp(`/personas/${id}/history`));
    const { data } = await get<{ data: { via: string; by: string | null }[] }>(api, `/api/personas/${id}/revisions`);
    expect(data.slice(0, 3).map(({ via }) => via)).toEqual(["outside", "form", "outside"]);
  });

  test("a persona that was deleted there meanwhile opens no choice between versions", async ({ signedIn: page, api, upstreams }) => {
    const { id, sourceId, name } = await make(api, "octave", { name: "Gonda Gone", description: "As it was" });
    const form = personaForm(page);
    await form.edit(id, name);
    await form.field("Description").fill("Mine, typed here");
    await upstreams.octave.edit(sourceId);
    await form.save("Octave").click();
    await expect(page.getByText(/deleted/).first()).toBeVisible();
    await expect(page.getByRole("dialog", { name: /while you were editing/ })).toHaveCount(0);
    await expect(form.field("Description")).toHaveValue("Mine, typed here");
  });
});
