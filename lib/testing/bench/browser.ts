import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import config from "@/e2e/playwright.config";
import { findOrInstallChromium } from "@/lib/scripts/chromium";
import type { BenchApp } from "./app";

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...config.use?.launchOptions, executablePath: findOrInstallChromium(), headless: true });

/** A browser nobody used before: no cache, no storage; signed in. */
export async function freshContext(browser: Browser, { url, cookie }: BenchApp, ...scripts: (() => void)[]): Promise<BrowserContext> {
  const { viewport, locale, timezoneId } = config.use ?? {};
  const context = await browser.newContext({
    baseURL: url,
    viewport: viewport ?? null,
    ...(locale && { locale }),
    ...(timezoneId && { timezoneId }),
  });
  const cookies = cookie
    .split("; ")
    .map((pair) => ({ name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1), url }));
  await context.addCookies(cookies);
  // tsx names functions with a helper that pages do not have.
  await context.addInitScript("globalThis.__name = (given) => given");
  for (const script of scripts) await context.addInitScript(script);
  return context;
}

/** Resolves when the network was silent for half a second and React has taken over. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const main = document.getElementById("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
  });
}
