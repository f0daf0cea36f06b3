import type { Page } from "@playwright/test";
import { make } from "./api";
import { expect, test } from "./fixtures";
import { personaForm } from "./pages/persona-form";

const RULES = { tone: { dry: true }, hours: [5, 9] };

const violations = async (page: Page): Promise<string[]> => {
  const seen: string[] = [];
  page.on("console", (message) => /Content.Security.Policy/i.test(message.text()) && seen.push(message.text()));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) => console.error(`Content Security Policy: ${event.violatedDirective}`)),
  );
  return seen;
};

const rewrite = async (page: Page, text: string) => {
  await page.getByRole("textbox", { name: "House rules, as JSON" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
};

test("JSON in its editor: the message stands at the right line, Escape and Tab leave, the page's policy has nothing to say", async ({
  signedIn: page,
  api,
  upstreams,
}) => {
  const { id, sourceId, name } = await make(api, "vibemap", {
    name: "Jana Json",
    behavioral_patterns: { house_rules: RULES, pace: "slow" },
  });
  const seen = await violations(page);
  const form = personaForm(page);
  await form.edit(id, name);
  const box = page.getByRole("textbox", { name: "House rules, as JSON" });
  await expect(page.locator(".cm-lineNumbers")).toContainText("3");
  await expect(box).toHaveAccessibleDescription(/Escape and then Tab/);
  await expect(page.locator(".cm-foldGutter")).toBeVisible();

  await rewrite(page, '{\n  "tone": "dry",\n  hours: 5\n}');
  await expect(page.getByText('Line 3: It stops at "hours". A name in double quotation marks is expected.')).toBeVisible();
  await expect(page.locator(".cm-lint-marker-error")).toHaveCount(1);
  await expect(box).toHaveAttribute("aria-invalid", "true");
  await expect(form.unsaved).toContainText("1 change");
  await form.unsaved.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect(form.unsaved).toHaveCount(0);
  await expect(box).toContainText('"dry": true');
  await rewrite(page, "{\n  hours: 5\n}");
  await expect(page.getByText(/^Line 2: /)).toBeVisible();
  await form.save("VibeMap").click();
  await expect(box).toBeFocused();
  expect(await upstreams.vibemap.ledger(sourceId)).toHaveLength(1);

  await rewrite(page, '{\n  "a": [[[[\n[1]]]]]\n}');
  await expect(page.getByText(/^Line 3: Nested too deeply/)).toBeVisible();
  await rewrite(page, '{"tone": "dry", "hours": [6, 10]}');
  await expect(box).toHaveAttribute("aria-invalid", "false");
  await page.keyboard.press("Tab");
  await expect(box).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(box).not.toBeFocused();
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.vibemap.ledger(sourceId)).at(-1)?.body).toMatchObject({
    behavioral_patterns: { house_rules: { tone: "dry", hours: [6, 10] }, pace: "slow" },
  });
  expect(seen).toEqual([]);
});

test("without the editor a plain text field does the same", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "vibemap", { name: "Peer Plain", behavioral_patterns: { house_rules: RULES } });
  await page.route("**/_next/static/chunks/**", async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    if (text.includes("cm-lineNumbers")) await route.abort();
    else await route.fulfill({ response: answer, body: text });
  });
  const form = personaForm(page);
  await form.edit(id, name);
  const box = page.getByRole("textbox", { name: "House rules, as JSON" });
  await expect(box).toHaveValue(JSON.stringify(RULES, null, 2));
  await box.fill('{\n"tone": "dry",\n}');
  await expect(box).toHaveAccessibleDescription(/^Line 3: A comma too many stands before }/);
  await expect(page.locator(".cm-editor")).toHaveCount(0);
  await box.fill('{"tone": "wry"}');
  await form.save("VibeMap").click();
  await expect(page).toHaveURL(`/personas/${id}`);
  expect((await upstreams.vibemap.ledger(sourceId)).at(-1)?.body).toMatchObject({ behavioral_patterns: { house_rules: { tone: "wry" } } });
});

test("200 kB of JSON can be typed in, and a save takes the last key", async ({ signedIn: page, api, upstreams }) => {
  const rows = Array.from({ length: 1_500 }, (_, i) => ({ row: i, words: "x".repeat(80) }));
  const { id, sourceId, name } = await make(api, "vibemap", {
    name: "Biggi Bigfield",
    behavioral_patterns: { house_rules: [{ row: -1 }, ...rows] },
  });
  const form = personaForm(page);
  await form.edit(id, name);
  const box = page.getByRole("textbox", { name: "House rules, as JSON" });
  await expect(page.locator(".cm-lineNumbers")).toBeVisible();
  await box.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  const start = Date.now();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type('"typed now", ', { delay: 0 });
  expect((Date.now() - start) / 14).toBeLessThan(120);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page).toHaveURL(`/personas/${id}`);
  const sent = (await upstreams.vibemap.ledger(sourceId)).at(-1)?.body as { behavioral_patterns: { house_rules: unknown[] } };
  expect(sent.behavioral_patterns.house_rules[0]).toBe("typed now");
  expect(sent.behavioral_patterns.house_rules).toHaveLength(1_502);
});
