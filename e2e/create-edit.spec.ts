import { find, make } from "./api";
import { expect, test } from "./fixtures";
import { paste, personaForm } from "./pages/persona-form";

test("a new persona in Octave: the name is asked for, then it is there", async ({ signedIn: page, api, upstreams }) => {
  await page.goto("/personas/new");
  await page.getByRole("radio", { name: /^Octave/ }).click();
  const form = personaForm(page);
  await form.field("Description").fill("Written in a browser");
  await form.save("Octave").click();
  await expect(form.field("Name")).toHaveAttribute("aria-invalid", "true");
  await expect(form.field("Name")).toBeFocused();
  await form.field("Name").fill("Nadia Newcomer");
  await form.addLine("Pain points").fill("Too many forms");
  await form.save("Octave").click();
  await expect(page.getByRole("heading", { level: 1, name: "Nadia Newcomer" })).toBeVisible();
  await expect(page.getByText("Saved in Octave")).toBeVisible();
  const [made] = (await find(api, "Nadia Newcomer")).data;
  const [sent] = await upstreams.octave.ledger(made?.sourceId);
  expect(sent?.body).toEqual({ name: "Nadia Newcomer", description: "Written in a browser", painPoints: ["Too many forms"] });
});

test("a new persona in VibeMap needs a project", async ({ signedIn: page }) => {
  await page.goto("/personas/new");
  await page.getByRole("radio", { name: /^VibeMap/ }).click();
  const form = personaForm(page);
  await form.field("Name").fill("Placed Petra");
  await form.save("VibeMap").click();
  await expect(page.getByText("Choose the project the persona belongs to.")).toBeVisible();
  await page.getByRole("combobox", { name: "Project" }).click();
  await page.getByRole("option", { name: "Driver app" }).click();
  await form.save("VibeMap").click();
  await expect(page.getByRole("heading", { level: 1, name: "Placed Petra" })).toBeVisible();
  await expect(page.getByText("Driver app").first()).toBeVisible();
});

test("editing sends what changed and nothing else; lists take Enter and pasted lines", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "octave", {
    name: "Edgar Edited",
    description: "Stays",
    painPoints: ["First", "Last"],
    keyConcerns: ["Stays, too"],
  });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.line("Pain points", 1).press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Between");
  await expect(form.line("Pain points", 3)).toHaveValue("Last");
  await paste(form.addLine("Pain points"), "- Pasted one\n- Pasted two\n\n3. Pasted three\n");
  await expect(form.line("Pain points", 6)).toHaveValue("Pasted three");
  await form.field("Internal name").fill("Ed");
  await expect(form.unsaved).toContainText("2 changes");
  await form.unsaved.getByRole("button", { name: "See the diff" }).click();
  await expect(page.getByRole("dialog")).toContainText("Pasted two");
  await page.getByRole("button", { name: "Back to editing" }).click();
  await form.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({
    oId: sourceId,
    internalName: "Ed",
    painPoints: ["First", "Between", "Last", "Pasted one", "Pasted two", "Pasted three"],
  });
});

test("leaving with unsaved work asks first; a reload offers the draft", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Drafty Dora", description: "As it was" });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.field("Description").fill("Typed, never sent");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Batches" }).click();
  const ask = page.getByRole("alertdialog", { name: "Leave Drafty Dora with 1 unsaved change?" });
  await ask.getByRole("button", { name: "Stay" }).click();
  await expect(form.field("Description")).toHaveValue("Typed, never sent");
  await page.goBack();
  await expect(ask).toBeVisible();
  await ask.getByRole("button", { name: "Stay" }).click();

  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(form.field("Description")).toHaveValue("As it was");
  await expect(page.getByText("A draft from this device")).toBeVisible();
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("button", { name: "Put it in the form" }).click();
  await expect(form.field("Description")).toHaveValue("Typed, never sent");
  await form.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect(await upstreams.octave.ledger(sourceId)).toHaveLength(2);
  await page.goto(`/personas/${id}/edit`);
  await expect(form.field("Description")).toHaveValue("Typed, never sent");
  await expect(page.getByText("A draft from this device")).toHaveCount(0);
});
