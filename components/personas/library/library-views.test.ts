import { describe, expect, test } from "vitest";
import { BUILT_IN_VIEWS } from "@/lib/model/built-in-views";
import type { View, Views } from "@/lib/model/view";
import { currentTab, isModified, viewAddress, viewTabs, viewTitle } from "./library-views";

const saved = (id: string, address: string): View => ({ id, title: `View ${id}`, address, team: false, mine: true, can: { update: true } });
const views = (list: View[] = [], rest: Partial<Views> = {}): Views => ({
  views: list,
  order: [...BUILT_IN_VIEWS, ...list.map(({ id }) => id)],
  start: "everyone",
  ...rest,
});
const cold = saved("cold", "source=octave,vibemap&sort=-name&view=table");
const read = (search: string) => Object.fromEntries(new URLSearchParams(search));
const current = (held: Views, search: string) => currentTab(viewTabs(held), read(search))?.id;

describe("tabs", () => {
  test("stand in the person's order and lead to their whole address", () => {
    const held = views([cold], { order: ["cold", "gone", "everyone", "needs-work", "forgotten"] });
    expect(viewTabs(held).map(({ href }) => href)).toEqual([
      "/?source=octave,vibemap&sort=-name&view=table&tab=cold",
      "/?state=archived,missing,deleted&tab=gone",
      "/",
      "/?readiness=0-49&sort=readiness&tab=needs-work",
    ]);
  });

  test("everyone says its name when another view opens first", () => {
    const hrefs = viewTabs(views([cold, saved("all", "")], { start: "cold" })).map(({ href }) => href);
    expect(hrefs[0]).toBe("/?tab=everyone");
    expect(hrefs.at(-1)).toBe("/?tab=all");
  });
});

describe("the current tab", () => {
  test.each([
    ["", "everyone"],
    ["q=ada", "everyone"],
    ["tab=cold", "cold"],
    ["q=ada&tab=cold", "cold"],
    ["view=table&sort=-name&source=vibemap,octave", "cold"],
    ["state=deleted,missing,archived", "gone"],
    ["readiness=0-49&sort=readiness&view=table", "needs-work"],
    ["q=ada&tab=unknown", undefined],
    ["readiness=0-49&sort=readiness&tab=unknown", "needs-work"],
  ])("of ?%s is %s", (search, id) => expect(current(views([cold]), search)).toBe(id));

  test("gives the page its title", () => {
    expect(viewTitle(views([cold]), read("tab=cold"))).toBe("View cold");
    expect(viewTitle(views([cold]), read("q=ada&tab=unknown"))).toBe("Personas");
  });
});

describe("modified", () => {
  test.each([
    ["cold", "source=vibemap,octave&sort=-name&view=table", false],
    ["cold", "source=octave,vibemap&sort=-name", true],
    ["cold", "source=octave,vibemap&sort=-name&view=table&q=ada", true],
    ["cold", "source=octave,vibemap&sort=-name&view=table&columns=role", true],
    ["needs-work", "readiness=0-49&sort=readiness&view=table", false],
    ["needs-work", "readiness=0-49", true],
    ["everyone", "q=ada&view=table", false],
    ["gone", "state=archived,missing,deleted&sort=changed", false],
  ])("%s at ?%s: %s", (id, search, modified) => {
    const tab = viewTabs(views([cold])).find((one) => one.id === id);
    expect(tab && isModified(tab, read(search))).toBe(modified);
  });

  test("never right after it was saved", () => {
    const shown = read("source=vibemap,octave&q=a%26b&sort=changed&view=gallery&tab=gone");
    const [tab] = viewTabs(views([saved("new", viewAddress(shown))], { order: ["new"] }));
    expect(tab && isModified(tab, shown)).toBe(false);
    expect(tab?.address).not.toContain("tab");
  });
});
