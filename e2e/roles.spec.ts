import { connectionOf, make } from "./api";
import { expect, test, visitor } from "./fixtures";
import { library } from "./pages/library";

const VIEWER = { name: "Vera Viewer", email: "vera@personary.test", password: "looks-and-never-touches" };

test("a viewer sees everything, changes nothing, and is told why", async ({ api, app, browser }) => {
  const { id, version } = await make(api, "octave", { name: "Looked-at Lou" });
  const { id: connection } = await connectionOf(api, "octave");
  expect((await api.post("/api/members", { data: { ...VIEWER, role: "viewer" } })).status()).toBe(201);
  const { context, page } = await visitor(browser, app);
  const { request } = page;
  const origin = { headers: { origin: app.url } };
  const signedIn = await request.post("/api/auth/sign-in/email", { data: { email: VIEWER.email, password: VIEWER.password }, ...origin });
  expect(signedIn.ok()).toBe(true);

  await library(page).open("/?q=looked-at");
  const create = page.getByRole("button", { name: "New persona" }).first();
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await expect(create).toHaveAttribute("title", /Your role is viewer/);
  await library(page).card("Looked-at Lou").click();
  await expect(page.getByRole("heading", { level: 1, name: "Looked-at Lou" })).toBeVisible();
  const edit = page.getByRole("button", { name: "Edit", exact: true }).first();
  await expect(edit).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Your role is viewer: only editors and above change or share personas.")).toBeVisible();
  await page.goto(`/personas/${id}/edit`);
  await expect(page.getByText("Nothing can be changed here.")).toBeVisible();
  await page.goto("/personas/new");
  await expect(page.getByText("Your role only reads")).toBeVisible();
  await page.goto("/settings/connections");
  await expect(page.getByText("Connections are managed by admins and owners.")).toBeVisible();

  const answers = await Promise.all([
    request.patch(`/api/personas/${id}`, { data: { version, changes: { description: "No" } }, ...origin }),
    request.delete(`/api/personas/${id}`, origin),
    request.post("/api/personas", { data: { connection, values: { name: "No" } }, ...origin }),
    request.post("/api/batches", { data: { kind: "remove", select: { ids: [id] } }, ...origin }),
    request.post("/api/shares", { data: { select: { ids: [id] }, fields: ["name"] }, ...origin }),
    request.post("/api/connections", { data: { source: "octave", label: "No", credentials: { apiKey: "no" } }, ...origin }),
    request.delete(`/api/connections/${connection}`, origin),
    request.get("/api/members"),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 403));
  expect(await answers[0]?.json()).toMatchObject({ code: "forbidden" });
  expect((await request.get(`/api/personas/${id}`)).status()).toBe(200);
  await context.close();
});
