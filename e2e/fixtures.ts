import { test as base, type Page } from "@playwright/test";
import { openApp, type RunningApp } from "./app";
import { connected, openUpstreams, reachable, type Upstreams } from "./upstreams";

export const OWNER = { email: "owner@personary.test", password: "e2e-casting-book-owner" };

type WorkerOptions = {
  /** `connected`: an owner and all three sources; `empty`: the first run, nothing set up. Set with `test.use({ setUp: "empty" })` at the top of a spec. */
  setUp: "connected" | "empty";
};
type WorkerFixtures = { upstreams: Upstreams; app: RunningApp };
type TestFixtures = {
  /** A page of a signed-in owner. */
  signedIn: Page;
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
  baseURL: async ({ app }, use) => use(app.url),
  signedIn: async ({ page, app }, use) => {
    await signIn(page, app.url);
    await use(page);
  },
});

export { expect } from "@playwright/test";

/** Signs in over the API with the page's own cookies: the sign-in form has a journey of its own. */
export async function signIn(page: Page, url: string, who = OWNER): Promise<void> {
  const answer = await page.request.post(`${url}/api/auth/sign-in/email`, { data: who, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`Sign-in as ${who.email} was answered with ${answer.status()}: ${await answer.text()}`);
}
