import type { Page } from "@playwright/test";

/** Resolves once React has taken over the page: a press or a key before that would be lost. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.getElementById("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
}

/** Makes every `goto` and `reload` of this page wait for that. */
export function wakeful(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => {
    const answer = await goto(...given);
    await awake(page);
    return answer;
  };
  page.reload = async (...given) => {
    const answer = await reload(...given);
    await awake(page);
    return answer;
  };
  return page;
}
