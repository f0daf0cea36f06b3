import { make, persona } from "./api";
import { expect, test } from "./fixtures";
import { paste, personaForm } from "./pages/persona-form";

const _LINES = ["First", "Second", "Third", "Fourth"];

test("a text too long is kept and told, never cut; right to left runs right to left", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Lena Longwind", tagline: "Short" });
  const form = personaForm(page);
  await form.edit(id, name);
  const tagline = form.field("Tagline");
  await tagline.fill("x".repeat(1_700));
  await expect(page.getByText("300 of 2,000 characters left", { exact: true })).toBeVisible();
  await tagline.fill("y".repeat(2_003));
  await expect(page.getByText("3 characters too many", { exact: true })).toBeVisible();
  expect(await tagline.inputValue()).toHaveLength(2_003);
  await form.save("VibeMap").click();
  await expect(tagline).toBeFocused();
  await expect(tagline).toHaveAccessibleDescription(/Tagline is too long \(at most 2,000 characters\)/);
  expect(await upstreams.vibemap.ledger(sourceId)).toHaveLength(1);

  await tagline.fill("يصل متأخرا كل يوم");
  expect(await tagline.evaluate((box) => getComputedStyle(box).direction)).toBe("rtl");
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await persona(api, id)).values.tagline).toBe("يصل متأخرا كل يوم");
});

test("a choice offers what is usual, takes any other text, and keeps what the source holds", async ({ signedIn: page, api, upstreams }) => {
  const own = { price_sensitivity: "Only when fuel is dear", technical_proficiency: "High" };
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Cora Chooser", product_specific: own });
  const form = personaForm(page);
  await form.edit(id, name);
  const box = page.getByRole("combobox", { name: "Price sensitivity", exact: true });
  await expect(box).toHaveValue("Only when fuel is dear");
  await box.click();
  await expect(page.getByRole("option")).toHaveCount(3);
  await page.getByRole("option", { name: "Medium" }).click();
  await expect(box).toHaveValue("Medium");
  await box.fill("Medium, but never at night");
  await page.keyboard.press("Tab");
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  const sent = (await upstreams.vibemap.ledger(sourceId)).at(-1)?.body;
  expect(sent).toMatchObject({ product_specific: { price_sensitivity: "Medium, but never at night", technical_proficiency: "High" } });
});

test("an age is two numbers, words stay words, and a range that runs backwards is told", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Aga Ager", demographics: { age_range: "25–34", gender: "f" } });
  const form = personaForm(page);
  await form.edit(id, name);
  const from = form.field("Age, from");
  const to = form.field("Age, to");
  await expect(from).toHaveValue("25");
  await to.fill("20");
  await to.press("Tab");
  await expect(to).toHaveAttribute("aria-invalid", "true");
  await expect(to).toHaveAccessibleDescription(/starts at 25 and ends at 20/);
  await form.save("VibeMap").click();
  await expect(from).toBeFocused();
  expect(await upstreams.vibemap.ledger(sourceId)).toHaveLength(1);
  await to.fill("39");
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  const sent = (await upstreams.vibemap.ledger(sourceId)).at(-1)?.body;
  expect(sent).toMatchObject({ demographics: { age_range: "25–39", gender: "f" } });

  await upstreams.vibemap.edit(sourceId, { demographics: { age_range: "mid-thirties, feels younger", gender: "f" } });
  await form.edit(id, name);
  await expect(form.field("Age")).toHaveValue("mid-thirties, feels younger");
  await form.field("Age").fill("40+");
  await form.field("Tagline").focus();
  await expect(from).toHaveValue("40");
  await from.fill("");
  await from.pressSequentially("forty-something");
  await expect(form.field("Age")).toHaveValue("forty-something");
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await persona(api, id)).values.demographics).toEqual({ age_range: "forty-something", gender: "f" });
});

test("free keys of a record: added, renamed, removed, whatever their name", async ({ signedIn: page, api, upstreams }) => {
  const held = { "peak.hours": "05:30", 'say "hi"': "often", gone: "soon" };
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Kiki Keyholder", behavioral_patterns: held });
  const form = personaForm(page);
  await form.edit(id, name);
  await page.getByRole("button", { name: 'Rename Say "hi"' }).click();
  const rename = page.getByRole("textbox", { name: 'New name of Say "hi"' });
  await rename.fill("peak.hours");
  await rename.press("Enter");
  await expect(rename).toHaveAccessibleDescription(/There is a field "peak.hours" already/);
  await rename.fill('تحية."؟');
  await rename.press("Enter");
  await expect(page.getByRole("textbox", { name: /تحية/ })).toHaveValue("often");
  await page.getByRole("button", { name: "Remove Gone" }).click();
  await page.getByRole("button", { name: "Add a field to behavioral patterns" }).click();
  await page.getByRole("textbox", { name: "Name of the new field in Behavioral patterns" }).fill("k".repeat(200));
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^Kkkk/i }).fill("long");
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await persona(api, id)).values.behavioral_patterns).toEqual({
    "peak.hours": "05:30",
    'تحية."؟': "often",
    ["k".repeat(200)]: "long",
  });
  expect((await upstreams.vibemap.ledger(sourceId)).at(-1)?.body).toMatchObject({ behavioral_patterns: { "peak.hours": "05:30" } });
});

test("where the source holds a text or a list instead of a record, it is edited as that", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Odda Oddbody", tagline: "As it was" });
  await upstreams.vibemap.edit(sourceId, { demographics: "Forty, from Leeds", pain_points: ["Late trucks", { odd: true }] });
  const form = personaForm(page);
  await form.edit(id, name);
  await expect(form.field("Demographics")).toHaveValue("Forty, from Leeds");
  await expect(page.getByRole("textbox", { name: "Pain points, as JSON" })).toContainText('"odd": true');
  await form.field("Tagline").fill("Another");
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await persona(api, id)).values).toMatchObject({
    tagline: "Another",
    demographics: "Forty, from Leeds",
    pain_points: ["Late trucks", { odd: true }],
  });
});

test("titled values: pasted, moved, put together; what else a pair holds survives", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Pia Paired", customFields: [{ title: "Region", value: ["DACH"] }] });
  await upstreams.octave.edit(sourceId, { customFields: [{ title: "Region", value: ["DACH"], locale: "de" }] });
  const form = personaForm(page);
  await form.edit(id, name);
  await page.getByRole("button", { name: "Add to custom fields" }).click();
  await paste(page.getByRole("textbox", { name: "Custom fields 2, title" }), "Tier: Gold, Silver\nregion\tNordics\nBudget:\n- 1,500,000");
  const title = (at: number) => page.getByRole("textbox", { name: `Custom fields ${at}, title` });
  await expect(title(4)).toHaveValue("Budget");
  await expect(page.getByText("Number 1 has the same title.")).toBeVisible();
  await page.getByRole("button", { name: "Put the values of number 3 into number 1" }).click();
  await expect(form.line("Region", 2)).toHaveValue("Nordics");
  await page.getByRole("button", { name: "Move Budget", exact: true }).focus();
  await page.keyboard.press("Home");
  await expect(title(1)).toHaveValue("Budget");
  await page.getByRole("button", { name: "Remove Tier", exact: true }).click();
  await page.getByRole("button", { name: "Undo in Custom fields" }).click();
  await expect(title(3)).toHaveValue("Tier");
  await form.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({
    oId: sourceId,
    customFields: [
      { title: "Budget", value: ["1,500,000"] },
      { title: "Region", value: ["DACH", "Nordics"], locale: "de" },
      { title: "Tier", value: ["Gold", "Silver"] },
    ],
  });
});
