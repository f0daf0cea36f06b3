import { make, persona } from "./api";
import { expect, OWNER, test, visitor } from "./fixtures";
import { graveFindings } from "./pages/looks";
import { personaForm } from "./pages/persona-form";
import { saveScreen } from "./pages/save-screen";
import { PROFILE, TYPED, typing } from "./pages/typing";

const EDITOR = { name: "Edda Editor", email: "edda@personary.test", password: "types-until-the-session-ends" };

test("the session ends while typing, somebody else signs in, the role goes: each is said and nothing is lost", async ({
  api,
  app,
  browser,
  upstreams,
}) => {
  const made = await make(api, "octave", { name: "Session Sam", description: "As it was" });
  const member = (await (await api.post("/api/members", { data: { ...EDITOR, role: "editor" } })).json()) as { id: string };
  const { context, page } = await visitor(browser, app);
  const enter = async (who: { email: string; password: string }) =>
    expect(
      (
        await page.request.post("/api/auth/sign-in/email", {
          data: { email: who.email, password: who.password },
          headers: { origin: app.url },
        })
      ).ok(),
    ).toBe(true);
  await enter(EDITOR);
  await typing(page, made);
  const form = personaForm(page);
  const dialog = page.getByRole("dialog", { name: "Sign in to go on" });

  await test.step("somebody else's session saves nothing", async () => {
    await context.clearCookies();
    await enter(OWNER);
    await form.save("Octave").click();
    await expect(dialog).toContainText("is signed in in this browser by now. This page belongs to Edda Editor");
    expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(1);
    await dialog.getByRole("button", { name: "Not now" }).click();
    await saveScreen(page).says("you are signed out");
  });

  await test.step("the same person goes on where they were", async () => {
    await context.clearCookies();
    await saveScreen(page).way("Sign in and save").click();
    await expect(dialog.getByRole("textbox", { name: "E-mail" })).toHaveValue(EDITOR.email);
    await expect(dialog.getByRole("textbox", { name: "E-mail" })).not.toBeEditable();
    const password = dialog.getByLabel("Password", { exact: true });
    await expect(password).toBeFocused();
    await password.fill("not the right one");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("This password is not right.");
    expect(await graveFindings(page)).toEqual([]);
    await password.fill(EDITOR.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(PROFILE);
    expect((await persona(api, made.id)).values.description).toBe(TYPED);
  });

  await test.step("a lower role is told, and the draft stays", async () => {
    await form.edit(made.id, made.name);
    await form.field("Description").fill("Typed as a viewer by now");
    expect((await api.patch(`/api/members/${member.id}`, { data: { role: "viewer" } })).ok()).toBe(true);
    await form.save("Octave").click();
    await dialog.getByLabel("Password", { exact: true }).fill(EDITOR.password);
    await dialog.getByRole("button", { name: "Sign in and save" }).click();
    await saveScreen(page).says("your role no longer allows it");
    await expect(form.field("Description")).toHaveValue("Typed as a viewer by now");
    expect(await upstreams.octave.ledger(made.sourceId)).toHaveLength(2);
  });
  await context.close();
});
