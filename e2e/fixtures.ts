import { type APIRequestContext, type Browser, type BrowserContext, test as base, type Page } from "@playwright/test";
import { allRead } from "./api";
import { openApp, type RunningApp } from "./app";
import { wakeful } from "./pages/awake";
import { connected, openUpstreams, reachable, type Upstreams } from "./upstreams";

export const OWNER = { email: "owner@personary.test", password: "e2e-casting-book-tour" };

type WorkerOptions = {
  /** `connected`: an owner and all three sources; `empty`: the first run, nothing set up. Set with `test.use({ setUp: "empty" })` at the top of a spec. */
  setUp: "connected" | "empty";
};
type WorkerFixtures = {
  upstreams: Upstreams;
  app: RunningApp;
  /** The app's own API, asked by the owner; with `setUp: "empty"` by nobody. */
  api: APIRequestContext;
};
type TestFixtures = {
  /** A page of the signed-in owner. */
  signedIn: Page;
  noFaults: undefined;
};

export const test = base.extend<TestFixtures, WorkerOptions & WorkerFixtures>({
  setUp: ["connected", { option: true, scope: "worker" }],
  upstreams: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const { upstreams, close } = await openUpstreams();
      await use(upstreams);
      await close();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ setUp, upstreams }, use) => {
      const owner = { OWNER_EMAIL: OWNER.email, OWNER_PASSWORD: OWNER.password };
      const app = await openApp(setUp === "empty" ? reachable(upstreams) : { ...owner, ...connected(upstreams) });
      await use(app);
      await app.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  api: [
    async ({ app, setUp, playwright }, use) => {
      const api = await playwright.request.newContext({ baseURL: app.url, extraHTTPHeaders: { origin: app.url } });
      if (setUp === "connected") {
        await signIn(api);
        await allRead(api);
      }
      await use(api);
      await api.dispose();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  page: async ({ page }, use) => use(wakeful(page)),
  signedIn: async ({ context, page, api }, use) => {
    await context.addCookies((await api.storageState()).cookies);
    await use(page);
  },
  noFaults: [
    async ({ upstreams }, use) => {
      await use(undefined);
      await Promise.all(Object.values(upstreams).map((upstream) => upstream.clearFaults()));
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";

/** Over the API with the context's own cookies: the sign-in form has a journey of its own. */
export async function signIn(request: APIRequestContext, who = OWNER): Promise<void> {
  const answer = await request.post("/api/auth/sign-in/email", { data: who });
  if (!answer.ok()) throw new Error(`Sign-in as ${who.email} was answered with ${answer.status()}: ${await answer.text()}`);
}

/** Somebody else's browser: no session, no storage. */
export async function visitor(browser: Browser, app: RunningApp): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: app.url });
  return { context, page: wakeful(await context.newPage()) };
}
