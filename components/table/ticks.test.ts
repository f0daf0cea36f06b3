import { describe, expect, it } from "vitest";
import { isTicked, noTicks, tick, tickShown } from "./ticks";

const shown = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
const ids = (ticks: { rows: ReadonlyMap<string, unknown> }) => [...ticks.rows.keys()].sort().join("");

describe("ticks", () => {
  it("ticks and unticks one", () => {
    const one = tick(noTicks(), shown, "b", true, false);
    expect(ids(one)).toBe("b");
    expect(ids(tick(one, shown, "b", false, false))).toBe("");
  });

  it("ticks a range both ways from the last touched row", () => {
    const one = tick(noTicks(), shown, "d", true, false);
    expect(ids(tick(one, shown, "b", true, true))).toBe("bcd");
    expect(ids(tick(one, shown, "e", true, true))).toBe("de");
  });

  it("takes a range for one row when its start is no longer shown", () => {
    const one = tick(noTicks(), [{ id: "z" }], "z", true, false);
    expect(ids(tick(one, shown, "c", true, true))).toBe("cz");
  });

  it("turns all into the shown rows when one is taken out", () => {
    const all = { ...noTicks<{ id: string }>(), all: true };
    expect(isTicked(all, "not loaded")).toBe(true);
    const less = tick(all, shown, "c", false, false);
    expect([less.all, ids(less)]).toEqual([false, "abde"]);
  });

  it("ticks all shown and keeps others", () => {
    const other = tick(noTicks(), [{ id: "z" }], "z", true, false);
    const some = tickShown(other, shown, true);
    expect(ids(some)).toBe("abcdez");
    expect(ids(tickShown(some, shown, false))).toBe("z");
  });
});
