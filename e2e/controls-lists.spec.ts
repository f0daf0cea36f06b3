import { make } from "./api";
import { expect, test } from "./fixtures";
import { wakeful } from "./pages/awake";
import { paste, personaForm } from "./pages/persona-form";
import { dragByMouse, dragByTouch } from "./pages/reorder";

const LINES = ["First", "Second", "Third", "Fourth"];

test("a list: bullets of any program, order by mouse and by keys, duplicates, undo, usual lines", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Lior Lister", painPoints: LINES });
  const form = personaForm(page);
  await form.edit(id, name);
  const grip = (at: number) => page.getByRole("button", { name: `Move line ${at} of Pain points`, exact: true });
  const lines = () =>
    page
      .getByRole("list", { name: "Pain points" })
      .locator("textarea")
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value).slice(0, -1));

  await dragByMouse(page, grip(1), grip(3), { hold: true });
  await expect(page.locator("[data-landing=after]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await lines()).toEqual(LINES);
  await expect(page).toHaveURL(/\/edit/);

  await dragByMouse(page, grip(1), grip(3));
  await expect.poll(lines).toEqual(["Second", "Third", "First", "Fourth"]);
  await grip(4).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(grip(2)).toBeFocused();
  expect(await lines()).toEqual(["Second", "Fourth", "Third", "First"]);
  await form.line("Pain points", 1).press("Alt+ArrowDown");
  await expect(form.line("Pain points", 2)).toBeFocused();
  expect(await lines()).toEqual(["Fourth", "Second", "Third", "First"]);

  await paste(form.addLine("Pain points"), "•\tFrom Word\r\n- [ ] From a task list\n(1) From a mail\n second ");
  await expect(form.line("Pain points", 8)).toHaveValue("second");
  await expect(page.getByText("Says the same as line 2.")).toBeVisible();
  await page.getByRole("button", { name: "Remove line 8 of Pain points, which says the same as line 2" }).click();
  await expect(form.line("Pain points", 8)).toHaveCount(0);

  await page.getByRole("button", { name: "Remove line 1 of Pain points", exact: true }).click();
  await expect(form.line("Pain points", 1)).toHaveValue("Second");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(form.line("Pain points", 1)).toHaveValue("Fourth");
  await page.getByRole("button", { name: "Remove line 2 of Pain points", exact: true }).click();
  await page.getByRole("button", { name: "Undo in Pain points" }).click();
  await expect(form.line("Pain points", 2)).toHaveValue("Second");
  await expect(form.line("Pain points", 2)).toBeFocused();

  await form
    .line("Pain points", 2)
    .evaluate((box) =>
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true })),
    );
  expect(await lines()).toHaveLength(7);

  await page.getByRole("button", { name: "Add Champion to Buying role" }).click();
  await expect(form.line("Buying role", 1)).toHaveValue("Champion");
  await expect(page.getByRole("button", { name: "Add Champion to Buying role" })).toHaveCount(0);
  await form.addLine("Buying role").fill("Night shift lead");
  await form.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({
    oId: sourceId,
    painPoints: ["Fourth", "Second", "Third", "First", "From Word", "From a task list", "From a mail"],
    buyingRole: ["Champion", "Night shift lead"],
  });
});

test("a finger moves a line, and the page stays where it is", async ({ browser, app, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Tova Toucher", keyConcerns: LINES });
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext({ ...phone, baseURL: app.url, storageState: await api.storageState() });
  const page = wakeful(await context.newPage());
  const form = personaForm(page);
  await form.edit(id, name);
  const grip = (at: number) => page.getByRole("button", { name: `Move line ${at} of Key concerns`, exact: true });
  await grip(2).scrollIntoViewIfNeeded();
  const box = await grip(2).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  const before = await page.evaluate(() => scrollY);
  await dragByTouch(page, grip(2), grip(4));
  await expect(form.line("Key concerns", 4)).toHaveValue("Second");
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await form.save("Octave").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({
    oId: sourceId,
    keyConcerns: ["First", "Third", "Fourth", "Second"],
  });
  await context.close();
});

test("a list of 500 lines answers at once, and the 501st is told", async ({ signedIn: page, api }) => {
  const many = Array.from({ length: 500 }, (_, i) => `Line number ${i + 1} of many`);
  const { id, name } = await make(api, "octave", { name: "Manny Manylines", keyObjectives: many });
  const form = personaForm(page);
  await form.edit(id, name);
  const line = form.line("Key objectives", 250);
  await line.focus();
  await page.keyboard.type("warm ");
  const slowest = await page.evaluate(async () => {
    const box = document.activeElement as HTMLTextAreaElement;
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    const times: number[] = [];
    for (let i = 0; i < 10; i++) {
      const start = performance.now();
      write?.call(box, `${box.value}x`);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[5] ?? 0;
  });
  test.info().annotations.push({ type: "median of a key in 500 lines, ms", description: slowest.toFixed(0) });
  expect(slowest).toBeLessThan(150);
  await form.addLine("Key objectives").fill("One too many");
  await expect(page.getByText("1 line too many", { exact: true })).toBeVisible();
  await form.save("Octave").click();
  await expect(page.getByText("At most 500 lines.").first()).toBeVisible();
});
