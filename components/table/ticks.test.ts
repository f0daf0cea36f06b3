import { describe, expect, it } from "vitest";
import { isTicked, noTicks, rangeTo, type Ticks, tickRows } from "./ticks";

type Row = { id: string };
const shown = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
const indexOf = (id: string) => shown.findIndex((row) => row.id === id);
const ids = (ticks: Ticks<Row>) => [...ticks.rows.keys()].sort().join("");
const touch = (ticks: Ticks<Row>, id: string, on = true) =>
  tickRows(
    ticks,
    shown.filter((row) => row.id === id),
    on,
    { id, index: indexOf(id) },
  );

describe("ticks", () => {
  it("ticks and unticks one", () => {
    const one = touch(noTicks(), "b");
    expect(ids(one)).toBe("b");
    expect(ids(touch(one, "b", false))).toBe("");
  });

  it("reaches both ways from the last touched row", () => {
    const one = touch(noTicks(), "d");
    expect(rangeTo(one, 1, indexOf)).toEqual({ from: 1, to: 4 });
    expect(rangeTo(one, 4, indexOf)).toEqual({ from: 3, to: 5 });
  });

  it("is one row without an anchor", () => {
    expect(rangeTo(noTicks(), 2, indexOf)).toEqual({ from: 2, to: 3 });
  });

  it("follows an anchor that moved, and takes its old place when it is not loaded any more", () => {
    const one = touch(noTicks(), "b");
    expect(rangeTo(one, 4, () => 2)).toEqual({ from: 2, to: 5 });
    expect(rangeTo(one, 4, () => -1)).toEqual({ from: 1, to: 5 });
  });

  it("keeps what else is ticked, and ends all", () => {
    const other = tickRows(noTicks<Row>(), [{ id: "z" }], true, null);
    expect(ids(tickRows(other, shown, true, null))).toBe("abcdez");
    const all = { ...noTicks<Row>(), all: true };
    expect(isTicked(all, "not loaded")).toBe(true);
    expect(tickRows(all, shown, true, null).all).toBe(false);
  });
});
