import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

declare global {
  interface Window {
    /** Sum of layout shifts that nobody's input caused. */
    shifted?: number;
  }
}

const GRAVE = new Set(["serious", "critical"]);

/** Watches a page from before its first byte: errors it prints or throws, and how far its parts move. */
export async function watch(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    const own = message.location().url === page.url() && message.text().includes("404");
    if (message.type() === "error" && !own) errors.push(`${message.text()} (${message.location().url})`);
  });
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.shifted = (window.shifted ?? 0) + entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return errors;
}

export async function graveFindings(page: Page, rules?: string[]): Promise<string[]> {
  // One page without foreign frames: no second page to put results together in, and none of what is fine.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`),
    );
}

/** Nothing sticks out sideways and nothing jumped. */
export async function expectCalm(page: Page): Promise<void> {
  const { wide, room, shifted } = await page.evaluate(() => {
    const { scrollWidth: wide, clientWidth: room } = document.documentElement;
    return { wide, room, shifted: window.shifted ?? 0 };
  });
  expect.soft(wide, "no sideways scrolling").toBeLessThanOrEqual(room);
  expect.soft(shifted, "layout shift").toBeLessThan(0.05);
}
