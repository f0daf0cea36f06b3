import { allRead, connectionOf, make } from "./api";
import { expect, test } from "./fixtures";
import { library } from "./pages/library";
import { personaForm } from "./pages/persona-form";

const STRIP = /^Profound could not be read, first noticed/;

// A source that failed several times in a row is left alone for a while: the save is tried meanwhile.
test.describe.configure({ mode: "serial" });

test("a source that fails is named, its personas stay, the others go on", async ({ signedIn: page, api, upstreams }) => {
  const { id } = await connectionOf(api, "profound");
  await upstreams.profound.fault({ kind: "status", status: 500 });
  await api.post(`/api/connections/${id}/refresh`);
  await expect.poll(async () => (await connectionOf(api, "profound")).state, { timeout: 30_000 }).toBe("failing");

  await library(page).open("/?source=profound");
  const strip = page.getByText(STRIP);
  await expect(strip).toBeVisible();
  await expect(page.getByText(/You see its 60 personas as read .* It is tried again (within a minute|in \d+ min)/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(
    library(page)
      .cards.first()
      .getByText(/^read (just now|\d)/),
  ).toBeVisible();
  await library(page).open("/?source=octave,vibemap");
  await expect(library(page).cards.first()).toBeVisible();
  await expect(strip).toBeVisible();
});

test("a save that cannot arrive says so and keeps what was typed", async ({ signedIn: page, api, upstreams }) => {
  const { id, sourceId, name } = await make(api, "octave", { name: "Patient Paula", description: "As it was" });
  const form = personaForm(page);
  await form.edit(id, name);
  await form.field("Description").fill("Typed while it was down");
  await upstreams.octave.fault({ kind: "status", status: 500, match: { path: "/persona/" } });
  await form.save("Octave").click();
  const alert = page.getByRole("alert").filter({ hasText: "What you typed is still here." });
  await expect(alert).toBeVisible({ timeout: 30_000 });
  await expect(alert).toContainText("Octave");
  await expect(form.field("Description")).toHaveValue("Typed while it was down");
  expect(await upstreams.octave.ledger(sourceId)).toHaveLength(1);

  await upstreams.octave.clearFaults();
  await expect(async () => {
    await form.save("Octave").click({ timeout: 1000 });
    await expect(page).toHaveURL(`/personas/${id}`, { timeout: 3000 });
  }).toPass({ timeout: 40_000 });
  expect((await upstreams.octave.ledger(sourceId)).at(-1)?.body).toEqual({ oId: sourceId, description: "Typed while it was down" });
});

test("a source that answers again is read at a press", async ({ signedIn: page, api }) => {
  await library(page).open("/?source=octave,vibemap");
  const strip = page.getByText(STRIP);
  await expect(strip).toBeVisible();
  const again = page.getByRole("button", { name: "Try again" });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await expect(strip).toBeHidden({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await allRead(api);
});
