import { make } from "./api";
import { expect, test, visitor } from "./fixtures";

const CANARY = "Canary-9471 is for the team only";
const NOWHERE = "This link does not lead anywhere";

test("a link shows what was chosen, to anyone, until it is turned off", async ({ signedIn: page, api, app, browser }) => {
  const { id } = await make(api, "octave", {
    name: "Shared Sheila",
    description: "For clients to read",
    painPoints: [CANARY],
    internalName: CANARY,
  });
  await page.goto(`/personas/${id}`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("textbox", { name: "Label" }).fill("Sheila for a client");
  await page.getByRole("radio", { name: "Own choice" }).check({ force: true });
  const fields = page.getByRole("group", { name: /^Fields of/ });
  const ticked = fields.getByRole("checkbox", { checked: true });
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  await fields.getByRole("checkbox", { name: "Name", exact: true }).check();
  await fields.getByRole("checkbox", { name: "Description" }).check();
  await page.getByRole("button", { name: "Make the link" }).click();
  const dialog = page.getByRole("dialog", { name: "The link is made" });
  const url = await dialog.getByLabel("Address").inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page).toHaveURL("/shares");

  const reader = await visitor(browser, app);
  const answer = await reader.page.goto(url);
  await expect(reader.page.getByRole("heading", { level: 1, name: "Shared Sheila" })).toBeVisible();
  await expect(reader.page.getByText("For clients to read")).toBeVisible();
  expect(await reader.page.content()).not.toContain("Canary-9471");
  expect(await answer?.text()).not.toContain("Canary-9471");
  const data = await reader.page.request.get(`${url}/data`);
  expect(await data.text()).not.toContain("Canary-9471");
  expect(await data.json()).toMatchObject({ personas: [{ values: { name: "Shared Sheila", description: "For clients to read" } }] });
  for (const headers of [answer?.headers(), data.headers()]) {
    expect(headers?.["x-robots-tag"]).toContain("noindex");
    expect(headers?.["cache-control"]).toContain("no-store");
    expect(headers?.["referrer-policy"]).toBe("no-referrer");
  }

  const last = url.at(-1) === "A" ? "B" : "A";
  const wrong = await reader.page.goto(`${url.slice(0, -1)}${last}`);
  expect(wrong?.status()).toBe(404);
  const words = await reader.page.getByRole("main").textContent();
  expect(words).toContain(NOWHERE);

  const on = page.getByRole("switch", { name: "Link Sheila for a client works" });
  await on.click();
  await expect(page.getByText("Sheila for a client is off")).toBeVisible();
  await expect(on).not.toBeChecked();
  const off = await reader.page.goto(url);
  expect(off?.status()).toBe(404);
  expect(await reader.page.getByRole("main").textContent()).toBe(words);
  expect((await reader.page.request.get(`${url}/data`)).status()).toBe(404);
  await reader.context.close();
});

test("a password guards the page and its data", async ({ api, app, browser }) => {
  const { id } = await make(api, "octave", { name: "Guarded Gwen", description: CANARY });
  const made = await api.post("/api/shares", { data: { select: { ids: [id] }, fields: ["name", "description"], password: "open sesame" } });
  const { url } = (await made.json()) as { url: string };
  const { context, page } = await visitor(browser, app);
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "This page has a password" })).toBeVisible();
  expect(await page.content()).not.toMatch(/Canary-9471|Guarded Gwen/);
  expect((await page.request.get(`${url}/data`)).status()).toBe(403);

  const password = page.getByRole("textbox", { name: "Password", exact: true });
  const open = page.getByRole("button", { name: "Open", exact: true });
  await password.fill("open barley");
  await open.click();
  await expect(page.getByText("That is not it.").first()).toBeVisible();
  await password.fill("open sesame");
  await open.click();
  await expect(page.getByRole("heading", { level: 1, name: "Guarded Gwen" })).toBeVisible();
  expect((await page.request.get(`${url}/data`)).status()).toBe(200);
  await context.close();
});
