import type { Views } from "@/lib/model/view";
import { get, make } from "./api";
import { expect, test, visitor } from "./fixtures";
import { library } from "./pages/library";
import { views } from "./pages/views";

const NOA = { name: "Noa Editor", email: "noa@personary.test", password: "sees-what-the-team-sees" };

test.beforeEach(async ({ api }) => {
  for (const { id } of (await get<Views>(api, "/api/views")).views) await api.delete(`/api/views/${id}`);
  await api.patch("/api/views", { data: { order: [], start: "everyone" } });
});

test("what is shown is saved as a tab, stays after a reload, says when it was changed, and is updated", async ({ signedIn: page, api }) => {
  for (const name of ["Zabfeather Ada", "Zabfeather Ben", "Zabquill Cleo"]) await make(api, "octave", { name });
  const { search, cards, open, sort } = library(page);
  const { tab, current, modified, save, choose } = views(page);
  await open("/?q=zabfeather&sort=name");
  await expect(cards).toHaveCount(2);
  await save("Feathers");
  await expect(page).toHaveURL(/\/\?q=zabfeather&sort=name&tab=[0-9a-f-]{36}$/);
  await expect(tab("Feathers")).toHaveText(/2$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Feathers");

  await tab("Everyone").click();
  await expect(page).toHaveURL("/");
  await tab("Feathers").click();
  await expect(cards).toHaveCount(2);
  await page.reload();
  await expect(tab("Feathers")).toHaveAttribute("aria-current", "page");
  await expect(sort("name, a to z")).toBeVisible();

  await expect(page.getByRole("button", { name: "Update tab" })).toBeHidden();
  await search.fill("zab");
  await expect(cards).toHaveCount(3);
  await expect(modified("Feathers")).toBeVisible();
  await choose("Feathers", "Reset");
  await expect(cards).toHaveCount(2);
  await expect(modified("Feathers")).toBeHidden();

  await search.fill("zabquill");
  await expect(cards).toHaveCount(1);
  await page.getByRole("button", { name: "Update tab" }).click();
  await expect(page.getByText("Feathers is updated")).toBeVisible();
  await expect(modified("Feathers")).toBeHidden();
  await expect(tab("Feathers")).toHaveText(/1$/);
  await page.goto("/?q=zabquill&sort=name");
  await expect(current).toHaveText(/^Feathers/);
  await page.goto("/?q=zabquill&sort=name&tab=00000000-0000-4000-8000-000000000000");
  await expect(current).toHaveText(/^Feathers/);
  await page.goto("/?q=nobody&tab=00000000-0000-4000-8000-000000000000");
  await expect(tab("Feathers")).toBeVisible();
  await expect(current).toHaveCount(0);
});

test("a tab is renamed, moved by menu, keys and dragging, opens first, and is deleted", async ({ signedIn: page, api }) => {
  const { open } = library(page);
  const { tab, save, choose, titles } = views(page);
  await open("/?source=vibemap&view=table");
  await save("Maps");
  await choose("Maps", "Rename");
  const dialog = page.getByRole("dialog", { name: "Rename Maps" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Road maps");
  await page.keyboard.press("Enter");
  await expect(tab("Road maps")).toBeVisible();
  await expect(dialog).toBeHidden();

  await choose("Road maps", "Move left");
  await expect.poll(titles).toEqual(["Everyone", "Needs work", "Road maps", "Gone or archived"]);
  await tab("Road maps").focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(titles).toEqual(["Everyone", "Road maps", "Needs work", "Gone or archived"]);
  await expect(tab("Road maps")).toBeFocused();
  await tab("Gone or archived").dragTo(tab("Everyone"));
  await expect.poll(titles).toEqual(["Gone or archived", "Everyone", "Road maps", "Needs work"]);
  await expect.poll(async () => (await get<Views>(api, "/api/views")).order[0]).toBe("gone");
  await page.reload();
  expect(await titles()).toEqual(["Gone or archived", "Everyone", "Road maps", "Needs work"]);

  await choose("Road maps", "Open first");
  await expect(page.getByText("The library opens with Road maps now")).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/\/\?source=vibemap&view=table&tab=/);
  await expect(tab("Road maps")).toHaveAttribute("aria-current", "page");
  await tab("Everyone").click();
  await expect(page).toHaveURL("/?tab=everyone");

  await tab("Road maps").click();
  await choose("Road maps", "Delete");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete view" }).click();
  await expect(page).toHaveURL("/");
  await expect(tab("Road maps")).toBeHidden();
  await page.goto("/");
  await expect(page).toHaveURL("/");
  await expect(tab("Everyone")).toHaveAttribute("aria-current", "page");
});

test("a team's view is everybody's tab, a private one is not", async ({ signedIn: page, api, app, browser }) => {
  expect((await api.post("/api/members", { data: { ...NOA, role: "editor" } })).status()).toBe(201);
  const mine = views(page);
  await library(page).open("/?source=octave");
  await mine.save("Ours", "The whole team");
  await page.goto("/?source=profound");
  await mine.save("Only mine");

  const { context, page: noa } = await visitor(browser, app);
  const headers = { origin: app.url };
  await noa.request.post("/api/auth/sign-in/email", { data: { email: NOA.email, password: NOA.password }, headers });
  const theirs = views(noa);
  await library(noa).open();
  expect(await theirs.titles()).toEqual(["Everyone", "Needs work", "Gone or archived", "Ours"]);
  await theirs.tab("Ours").click();
  await expect(noa).toHaveURL(/\/\?source=octave&tab=/);
  await theirs.choose("Ours", "Rename");
  await noa.getByRole("textbox", { name: "Name" }).fill("Everybody's");
  await noa.getByRole("button", { name: "Rename" }).click();
  await expect(theirs.tab("Everybody's")).toBeVisible();
  await context.close();

  await page.reload();
  expect(await mine.titles()).toEqual(["Everyone", "Needs work", "Gone or archived", "Everybody's", "Only mine"]);
});

test("on a phone the current tab is in sight and the page stays as wide as the screen", async ({ signedIn: page, api }) => {
  for (const title of ["First of many", "Second of many", "The last of many"])
    await api.post("/api/views", { data: { title, address: `q=${title}` } });
  const { views: saved } = await get<Views>(api, "/api/views");
  const last = saved.find(({ title }) => title === "The last of many");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/?q=The+last+of+many&tab=${last?.id}`);
  await expect(views(page).tab("The last of many")).toBeInViewport({ ratio: 0.9 });
  await expect(views(page).tab("Everyone")).not.toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
