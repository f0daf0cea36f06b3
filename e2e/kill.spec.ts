import type { BrowserContext, Page } from "@playwright/test";
import type { Persona } from "@/lib/model/persona";
import { connectionOf, make, persona } from "./api";
import type { RunningApp } from "./app";
import { expect, test } from "./fixtures";
import { wakeful } from "./pages/awake";
import { personaForm } from "./pages/persona-form";
import type { Upstream } from "./upstreams";

type Victim = "tab" | "network" | "server";
type Moment = "typing" | "saving" | "waiting" | "after the effect";

const VICTIMS: Victim[] = ["tab", "network", "server"];
const MOMENTS: Moment[] = ["typing", "saving", "waiting", "after the effect"];
/** What is typed is kept four times a second. */
const KEPT_MS = 300;
const SAVED = /\/personas\/[0-9a-f-]{36}$/;

type Scene = { context: BrowserContext; app: RunningApp; octave: Upstream; made: Persona; connection: string; name: string };
type Pages = { edit: Page; create: Page };

const isSave = (url: URL): boolean => /^\/api\/personas(\/[0-9a-f-]{36})?$/.test(url.pathname);
const TYPED = "Typed before it was killed";

async function typed({ context, made, connection, name }: Scene): Promise<Pages> {
  const [edit, create] = [wakeful(await context.newPage()), wakeful(await context.newPage())];
  await Promise.all([personaForm(edit).edit(made.id, made.name), create.goto(`/personas/new?connection=${connection}`)]);
  await personaForm(edit).field("Description").fill(TYPED);
  await personaForm(create).field("Name").fill(name);
  await personaForm(create).field("Description").fill(TYPED);
  await create.waitForTimeout(KEPT_MS);
  return { edit, create };
}

const both = async (pages: Pages, run: (page: Page) => Promise<unknown>): Promise<void> => {
  await Promise.all([run(pages.edit), run(pages.create)]);
};
const pressSave = (page: Page) => personaForm(page).save("Octave").click();

const effectsOf = async ({ octave, made, name }: Scene): Promise<[updates: number, creates: number]> => {
  const all = await octave.ledger();
  const created = all.filter(({ effect, body }) => effect === "create" && (body as { name?: unknown }).name === name);
  return [all.filter(({ effect, sourceId }) => effect === "update" && sourceId === made.sourceId).length, created.length];
};

/** Brings both pages to the moment; what it answers lets requests go that are held on their way. */
async function reach(moment: Moment, pages: Pages, scene: Scene): Promise<(fail: boolean) => Promise<void>> {
  const path = (name: string) => ({ match: { path: `/persona/${name}` } });
  if (moment === "saving") {
    const held: (() => Promise<void>)[] = [];
    let fail = false;
    await scene.context.route(isSave, async (route) => {
      if (route.request().method() === "GET") return route.continue();
      await new Promise<void>((go) => {
        held.push(async () => go());
      });
      await (fail ? route.abort("internetdisconnected") : route.continue()).catch(() => undefined);
    });
    await both(pages, pressSave);
    await expect.poll(() => held.length).toBe(2);
    return async (failing) => {
      fail = failing;
      for (const go of held) await go();
      await scene.context.unroute(isSave);
    };
  }
  if (moment === "waiting") {
    await scene.octave.fault({ kind: "latency", ms: 2500, ...path("update") }, { kind: "latency", ms: 2500, ...path("create") });
    await both(pages, async (page) => {
      const sent = page.waitForRequest((request) => request.method() !== "GET" && isSave(new URL(request.url())));
      await pressSave(page);
      await sent;
    });
    await pages.edit.waitForTimeout(400);
    expect(await effectsOf(scene)).toEqual([0, 0]);
  }
  if (moment === "after the effect") {
    await scene.octave.fault({ kind: "drop-after", times: 1, ...path("update") }, { kind: "drop-after", times: 1, ...path("create") });
    await both(pages, pressSave);
    await expect.poll(() => effectsOf(scene), { intervals: [30] }).toEqual([1, 1]);
  }
  return async () => undefined;
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const inside = await page.context().newCDPSession(page);
  void inside.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

/** After the tab: everything is opened anew. */
async function reopened(moment: Moment, scene: Scene): Promise<void> {
  const { context, made, connection } = scene;
  const [edit, create] = [wakeful(await context.newPage()), wakeful(await context.newPage())];
  const arrived = moment === "waiting" || moment === "after the effect";
  await Promise.all([edit.goto(`/personas/${made.id}/edit`), create.goto(`/personas/new?connection=${connection}`)]);
  await both({ edit, create }, async (page) => {
    const offer = page.getByText("A draft from this device");
    if (arrived) {
      await expect(page.getByText(/was saved in Octave\. That save was on its way when its page closed\./)).toBeVisible({
        timeout: 20_000,
      });
      await expect(offer).toHaveCount(0);
    } else {
      await expect(offer).toBeVisible();
      await page.getByRole("button", { name: "Look at it" }).click();
      await page.getByRole("button", { name: "Put it in the form" }).click();
      await expect(personaForm(page).field("Description")).toHaveValue(TYPED);
      await pressSave(page);
      await expect(page).toHaveURL(SAVED);
    }
  });
  if (!arrived) return;
  await expect(personaForm(edit).field("Description")).toHaveValue(TYPED);
  await create.getByRole("button", { name: "Open it" }).click();
  await expect(create).toHaveURL(SAVED);
}

/** After the network or the server: the pages themselves say how it is, and go on. */
async function recovered(victim: "network" | "server", moment: Moment, pages: Pages, restore: () => Promise<void>): Promise<void> {
  const unknown = victim === "network" ? "You are offline, so it is not certain" : "Personary does not answer, so it is not certain";
  await both(pages, async (page) => {
    await expect(personaForm(page).field("Description")).toHaveValue(TYPED);
    if (moment === "typing") await pressSave(page);
    const screen = page.getByRole("alert").filter({ hasText: unknown });
    if (moment === "typing" || moment === "saving" || victim === "server")
      await expect(screen).toContainText("What you typed is still here.");
    if (moment === "typing") await page.getByRole("button", { name: "Save when it is possible" }).click();
  });
  await restore();
  await both(pages, async (page) => {
    if (moment === "saving") {
      await expect(page.getByRole("alert").filter({ hasText: "it never reached Personary" })).toBeVisible({ timeout: 20_000 });
      await page.getByRole("button", { name: "Save again" }).click();
    }
    await expect(page).toHaveURL(SAVED, { timeout: 30_000 });
  });
}

for (const victim of VICTIMS)
  for (const moment of MOMENTS)
    test(`killing the ${victim} while ${moment}: nothing is lost, nothing is doubled`, async ({ signedIn, api, app, upstreams }) => {
      const { octave } = upstreams;
      const context = signedIn.context();
      const made = await make(api, "octave", { name: `Kept ${victim} ${moment}`, description: "As it was" });
      const { id: connection } = await connectionOf(api, "octave");
      const scene: Scene = { context, app, octave, made, connection, name: `New ${victim} ${moment}` };
      const pages = await typed(scene);
      const letGo = await reach(moment, pages, scene);
      if (victim === "tab") {
        await both(pages, crash);
        await letGo(true);
        if (moment === "typing" || moment === "saving") expect(await effectsOf(scene)).toEqual([0, 0]);
        await reopened(moment, scene);
      }
      if (victim === "network") {
        await context.setOffline(true);
        await letGo(true);
        await recovered(victim, moment, pages, () => context.setOffline(false));
      }
      if (victim === "server") {
        await app.kill9();
        await letGo(false);
        await recovered(victim, moment, pages, () => app.restart());
      }
      expect(await effectsOf(scene)).toEqual([1, 1]);
      expect((await persona(api, made.id)).values.description).toBe(TYPED);
    });
