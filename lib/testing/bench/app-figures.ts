import type { PersonaPage } from "@/lib/model/persona-query";
import { openBenchApp } from "./app";
import { batchBesideFigures } from "./batch-beside";
import { openBrowser } from "./browser";
import { editFigures } from "./edit";
import type { Figure } from "./figure";
import type { Form } from "./form";
import { grownOctaveFake } from "./grown";
import { networkFigures } from "./network";
import { routeFigures } from "./route";
import { scrollFigures } from "./scroll";
import { typingFigures } from "./typing";
import { watchedUpstream } from "./upstream";
import { visitFigures } from "./visit";

const LATENCY_MS = 30;

export type Measure = (part: string, work: () => Promise<Figure[]>) => Promise<void>;

/** What only the built app can show: its route, and its pages in a browser. */
export async function appFigures(dataDir: string, form: Form, measure: Measure): Promise<void> {
  const upstream = await watchedUpstream(grownOctaveFake(form.sizes.few - 2 * Math.floor(form.sizes.few / 3)), LATENCY_MS);
  const app = await openBenchApp(dataDir, upstream);
  const browser = await openBrowser();
  try {
    const page = (await (await fetch(`${app.url}/api/personas?limit=1`, { headers: { cookie: app.cookie } })).json()) as PersonaPage;
    const persona = page.data[0]?.id ?? "";
    await measure("route", () => routeFigures(app, upstream, form));
    await measure("visit", () => visitFigures(browser, app, form));
    await measure("network", () => networkFigures(browser, app, persona, form));
    await measure("typing", () => typingFigures(browser, app, form));
    await measure("scroll", () => scrollFigures(browser, app, form));
    await measure("edit", () => editFigures(browser, app, upstream, form));
    await measure("batch-beside", () => batchBesideFigures(app, form));
  } finally {
    await browser.close();
    await app.close();
    await upstream.close();
  }
}
