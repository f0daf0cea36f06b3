import type { BrowserContext, Page } from "@playwright/test";
import type { Persona } from "@/lib/model/persona";
import type { Fault } from "@/lib/testing/fault";
import { connectionOf, make, persona } from "./api";
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
/** How long a save waits for its source: until all is brought to its moment, and until a form that is opened anew is there before it. */
const UNTIL_KILLED_MS = 5000;
const UNTIL_REOPENED_MS = 8000;
/** How long it takes to find out about an answer that was lost: until all is killed. */
const LOOKED_FOR_MS = 4000;
const SAVED = /\/personas\/[0-9a-f-]{36}$/;
const TYPED = "Typed before it was killed";

/** A browser of its own at each of the moments, with an edit and a new persona open in it. */
type Scene = { moment: Moment; context: BrowserContext; made: Persona; name: string; connection: string; pages: Pages };
type Pages = { edit: Page; create: Page };
type Reach = (moment: Moment) => Scene;

const isSave = (url: URL): boolean => /^\/api\/personas(\/[0-9a-f-]{36})?$/.test(url.pathname);
const hasArrived = (moment: Moment): boolean => moment === "waiting" || moment === "after the effect";

const opened = async (context: BrowserContext): Promise<Pages> => ({
  edit: wakeful(await context.newPage()),
  create: wakeful(await context.newPage()),
});

async function typed(
  moment: Moment,
  victim: Victim,
  context: BrowserContext,
  given: { made: Persona; connection: string },
): Promise<Scene> {
  const { made, connection } = given;
  const [name, pages] = [`New ${victim} ${moment}`, await opened(context)];
  const { edit, create } = pages;
  await Promise.all([personaForm(edit).edit(made.id, made.name), create.goto(`/personas/new?connection=${connection}`)]);
  await personaForm(edit).field("Description").fill(TYPED);
  await personaForm(create).field("Name").fill(name);
  await personaForm(create).field("Description").fill(TYPED);
  await create.waitForTimeout(KEPT_MS);
  return { moment, context, made, name, connection, pages };
}

const both = async (pages: Pages, run: (page: Page) => Promise<unknown>): Promise<void> => {
  await Promise.all([run(pages.edit), run(pages.create)]);
};
const pressSave = (page: Page) => personaForm(page).save("Octave").click();

const effectsOf = async (octave: Upstream, { made, name }: Scene): Promise<[updates: number, creates: number]> => {
  const all = await octave.ledger();
  const created = all.filter(({ effect, body }) => effect === "create" && (body as { name?: unknown }).name === name);
  return [all.filter(({ effect, sourceId }) => effect === "update" && sourceId === made.sourceId).length, created.length];
};

/** Saves that never leave the browser until what this answers lets them go. */
async function held({ context, pages }: Scene): Promise<(fail: boolean) => Promise<void>> {
  const holding: ((fail: boolean) => void)[] = [];
  await context.route(isSave, async (route) => {
    if (route.request().method() === "GET") return route.continue();
    const fail = await new Promise<boolean>((go) => holding.push(go));
    await (fail ? route.abort("internetdisconnected") : route.continue()).catch(() => undefined);
  });
  await both(pages, pressSave);
  await expect.poll(() => holding.length).toBe(2);
  return async (fail) => {
    for (const go of holding) go(fail);
    await context.unroute(isSave);
  };
}

/** Brings every scene to its moment, the one that lasts shortest last; what it answers lets held requests go. */
async function reach(at: Reach, octave: Upstream, waitMs: number): Promise<(fail: boolean) => Promise<void>> {
  const faults = (fault: Pick<Fault, "kind" | "ms">): Fault[] =>
    ["update", "create"].map((name) => ({ ...fault, times: 1, match: { path: `/persona/${name}` } }));
  const [waiting, after] = [at("waiting"), at("after the effect")];
  const letGo = await held(at("saving"));
  await octave.fault(...faults({ kind: "latency", ms: waitMs }));
  await both(waiting.pages, pressSave);
  await expect.poll(() => octave.faults(), { intervals: [30] }).toEqual([]);
  await octave.fault(...faults({ kind: "drop-after" }));
  await pressSave(after.pages.edit);
  await expect.poll(() => effectsOf(octave, after), { intervals: [30] }).toEqual([1, 0]);
  await octave.fault({ kind: "latency", ms: LOOKED_FOR_MS, match: { method: "GET", path: "/persona/" } });
  await pressSave(after.pages.create);
  await expect.poll(() => effectsOf(octave, after), { intervals: [30] }).toEqual([1, 1]);
  const early = await Promise.all((["typing", "saving", "waiting"] as const).map((moment) => effectsOf(octave, at(moment))));
  expect(early.flat()).toEqual([0, 0, 0, 0, 0, 0]);
  return letGo;
}

async function crash(pages: readonly Page[]): Promise<void> {
  const crashed = pages.map((page) => page.waitForEvent("crash"));
  const inside = await Promise.all(pages.map((page) => page.context().newCDPSession(page)));
  for (const session of inside) void session.send("Page.crash").catch(() => undefined);
  await Promise.all(crashed);
  await Promise.all(pages.map((page) => page.close()));
}

/** After the tab: everything is opened anew. */
async function reopened({ moment, context, made, connection }: Scene): Promise<void> {
  const { edit, create } = await opened(context);
  await Promise.all([edit.goto(`/personas/${made.id}/edit`), create.goto(`/personas/new?connection=${connection}`)]);
  await both({ edit, create }, async (page) => {
    const offer = page.getByText("A draft from this device");
    if (hasArrived(moment)) {
      await expect(page.getByText(/was saved in Octave\. That save was on its way when its page closed\./), moment).toBeVisible({
        timeout: 20_000,
      });
      await expect(offer, moment).toHaveCount(0);
    } else {
      await expect(offer, moment).toBeVisible();
      await page.getByRole("button", { name: "Look at it" }).click();
      await page.getByRole("button", { name: "Put it in the form" }).click();
      await expect(personaForm(page).field("Description")).toHaveValue(TYPED);
      await pressSave(page);
      await expect(page, moment).toHaveURL(SAVED);
    }
  });
  if (!hasArrived(moment)) return;
  await expect(personaForm(edit).field("Description"), moment).toHaveValue(TYPED);
  await create.getByRole("button", { name: "Open it" }).click();
  await expect(create, moment).toHaveURL(SAVED);
}

/** After the network or the server: the pages themselves say how it is. */
async function told(victim: "network" | "server", { moment, pages }: Scene): Promise<void> {
  const unknown = victim === "network" ? "You are offline, so it is not certain" : "Personary does not answer, so it is not certain";
  await both(pages, async (page) => {
    await expect(personaForm(page).field("Description"), moment).toHaveValue(TYPED);
    if (moment === "typing") await pressSave(page);
    if (!hasArrived(moment) || victim === "server")
      await expect(page.getByRole("alert").filter({ hasText: unknown }), moment).toContainText("What you typed is still here.");
    if (moment === "typing") await page.getByRole("button", { name: "Save when it is possible" }).click();
  });
}

/** And go on by themselves once it is back, or at one press. */
async function recovered({ moment, pages }: Scene): Promise<void> {
  await both(pages, async (page) => {
    if (moment === "saving") {
      await expect(page.getByRole("alert").filter({ hasText: "it never reached Personary" })).toBeVisible({ timeout: 20_000 });
      await page.getByRole("button", { name: "Save again" }).click();
    }
    await expect(page, moment).toHaveURL(SAVED, { timeout: 30_000 });
  });
}

for (const victim of VICTIMS)
  test(`killing the ${victim} while typing, saving, waiting and after the effect: nothing is lost, nothing is doubled`, async ({
    browser,
    api,
    app,
    upstreams,
  }) => {
    test.slow();
    const { octave } = upstreams;
    const { id: connection } = await connectionOf(api, "octave");
    const storageState = await api.storageState();
    const scenes: Scene[] = [];
    for (const moment of MOMENTS) {
      const made = await make(api, "octave", { name: `Kept ${victim} ${moment}`, description: "As it was" });
      scenes.push(await typed(moment, victim, await browser.newContext({ baseURL: app.url, storageState }), { made, connection }));
    }
    const each = (run: (scene: Scene) => Promise<unknown>) => Promise.all(scenes.map(run));
    const at: Reach = (moment) => {
      const found = scenes.find((scene) => scene.moment === moment);
      if (!found) throw new Error(`Nobody is at ${moment}.`);
      return found;
    };
    const letGo = await reach(at, octave, victim === "tab" ? UNTIL_REOPENED_MS : UNTIL_KILLED_MS);
    if (victim === "tab") {
      await crash(scenes.flatMap(({ pages }) => [pages.edit, pages.create]));
      await octave.clearFaults();
      await letGo(true);
      for (const moment of ["typing", "saving"] as const) expect(await effectsOf(octave, at(moment)), moment).toEqual([0, 0]);
      await each(reopened);
    } else {
      await (victim === "network" ? each(({ context }) => context.setOffline(true)) : app.kill9());
      await octave.clearFaults();
      await letGo(victim === "network");
      await each((scene) => told(victim, scene));
      await (victim === "network" ? each(({ context }) => context.setOffline(false)) : app.restart());
      await each(recovered);
    }
    await each(async (scene) => {
      expect(await effectsOf(octave, scene), scene.moment).toEqual([1, 1]);
      expect((await persona(api, scene.made.id)).values.description, scene.moment).toBe(TYPED);
      await scene.context.close();
    });
  });
