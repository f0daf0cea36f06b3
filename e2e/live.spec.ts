import type { APIRequestContext } from "@playwright/test";
import type { Persona } from "@/lib/model/persona";
import { json, make, persona } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";

async function rename(api: APIRequestContext, { id, version }: Persona, name: string): Promise<void> {
  await json(await api.patch(`/api/personas/${id}`, { data: { version, changes: { name } } }));
}

test("a colleague's change shows in place, somebody new is offered and not pushed in", async ({ signedIn: page, api }) => {
  const first = await make(api, "octave", { name: "Livewire Ada" });
  await make(api, "octave", { name: "Livewire Bo" });
  const { cards, card, selection, open } = library(page);
  await open("/?q=livewire&sort=name");
  await expect(cards).toHaveCount(2);
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await cards.nth(1).hover();
  await cards.nth(1).getByRole("checkbox").click();
  await expect(selection).toContainText("1 ticked");

  await rename(api, await persona(api, first.id), "Livewire Zoe");
  await expect(card("Livewire Zoe")).toBeVisible({ timeout: 15_000 });
  await expect(cards.first()).toContainText("Livewire Zoe");

  await make(api, "octave", { name: "Livewire Cy" });
  const offer = page.getByRole("button", { name: "1 new. Show" });
  await expect(offer).toBeVisible({ timeout: 15_000 });
  await expect(cards).toHaveCount(2);
  await offer.click();
  await expect(cards).toHaveCount(3);
  await expect(offer).toBeHidden();
  await expect(cards.nth(2)).toContainText("Livewire Zoe");
  await expect(selection).toContainText("1 ticked");
  await expect(page.locator("body[data-same-page]")).toHaveCount(1);
});

test("somebody new appears by itself where nothing can move under a hand", async ({ signedIn: page, api }) => {
  const { cards, open } = library(page);
  await open("/?q=stillwater");
  await expect(page.getByRole("heading", { name: "Nobody matches" })).toBeVisible();
  await make(api, "octave", { name: "Stillwater One" });
  await expect(cards).toHaveCount(1, { timeout: 15_000 });
  await make(api, "octave", { name: "Stillwater Two" });
  await expect(cards).toHaveCount(2, { timeout: 15_000 });
});
