import { describe, expect, it } from "vitest";
import { joinHistories } from "./history-join";

/** Seconds after nine o'clock. */
const at = (n: number) => new Date(Date.UTC(2026, 4, 1, 9, 0, 0, Math.round(n * 1000))).toISOString();
const noticed = (...seconds: number[]) => seconds.map((n) => ({ id: `our${n}`, at: at(n), via: "outside" as const })).reverse();
const read = (n: number) => ({ id: `our${n}`, at: at(n), via: "connect" as const });
const theirs = (...seconds: number[]) => seconds.map((n) => ({ id: `their${n}`, at: at(n) }));
const joined = (a: Parameters<typeof joinHistories>[0], b: ReturnType<typeof theirs>, complete = true) =>
  Object.fromEntries(joinHistories(a, b, complete));

describe("joining a source's history with ours", () => {
  it("takes the only change between two readings for what we noticed", () => {
    expect(joined([...noticed(600, 900), read(300)], theirs(800, 500, 10))).toEqual({ their500: "our600", their800: "our900" });
  });

  it("is silent about two changes that one reading brought together, and certain again after it", () => {
    expect(joined([...noticed(600, 900), read(300)], theirs(400, 500, 800))).toEqual({ their800: "our900" });
  });

  it("knows changes made here by the moment they were made", () => {
    const here = [5, 4.2, 4.1].map((n) => ({ id: `our${n}`, at: at(n), via: "form" as const }));
    expect(joined(here, theirs(4.05, 4.15, 4.9))).toEqual({ "their4.05": "our4.1", "their4.15": "our4.2", "their4.9": "our5" });
  });

  it("lets the number decide where a clock is ahead, and stays silent where it cannot", () => {
    const here = [9, 5].map((n) => ({ id: `our${n}`, at: at(n), via: "form" as const }));
    expect(joined(here, theirs(6, 10))).toEqual({ their6: "our5", their10: "our9" });
    expect(joined(here, theirs(4.9, 6, 10))).toEqual({});
  });

  it("never takes the first reading for a change, but takes the making here for one", () => {
    expect(joined([read(10)], theirs(9))).toEqual({});
    const made = [{ id: "made", at: at(10), via: "form" as const }];
    expect(joined(made, theirs(10))).toEqual({ their10: "made" });
    expect(joined(made, theirs(10), false)).toEqual({});
  });

  it("finds nothing in nothing", () => {
    expect(joined([], theirs(1))).toEqual({});
    expect(joined(noticed(5), [])).toEqual({});
  });
});
