import { expect, type Page } from "@playwright/test";

export type Place = { x: number; y: number };
export type Places = Record<string, Place>;

/** Where things of a profile or of its form stand on the page; the name by its first letter, whether it is read or typed. */
export const places = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    const found: Places = {};
    const put = (name: string, element: Element | null, inset = { x: 0, y: 0 }) => {
      if (!element) return;
      const { x, y } = element.getBoundingClientRect();
      found[name] = { x: x + inset.x, y: y + window.scrollY + inset.y };
    };
    const name = document.querySelector("#field-name textarea") ?? document.querySelector("main h1");
    const style = name && getComputedStyle(name);
    const inset = (side: "Left" | "Top") =>
      style ? Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]) : 0;
    put("portrait", document.querySelector("main .plate"));
    put("name", name, { x: inset("Left"), y: inset("Top") });
    put("rail", document.querySelector("aside[aria-label='About this persona']"));
    for (const heading of document.querySelectorAll("main [data-place] > header h2")) put(heading.textContent ?? "", heading);
    return found;
  });

/** Where a heading of a section is on screen. */
export const onScreen = async (page: Page, heading: string): Promise<number> =>
  (await page.getByRole("heading", { level: 2, name: heading, exact: true }).boundingBox())?.y ?? Number.NaN;

export function expectSamePlace(is: Place | undefined, was: Place | undefined, what: string): void {
  expect.soft(Math.abs((is?.x ?? Number.NaN) - (was?.x ?? Number.NaN)), `${what}, sideways`).toBeLessThanOrEqual(2);
  expect.soft(Math.abs((is?.y ?? Number.NaN) - (was?.y ?? Number.NaN)), `${what}, up and down`).toBeLessThanOrEqual(2);
}
