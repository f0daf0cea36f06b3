import { describe, expect, it } from "vitest";
import { bySource, verbOf } from "./selection-verbs";

const sources = [
  { id: "one", label: "One", can: { create: true, update: true, remove: true } },
  { id: "two", label: "Two", can: { create: false, update: false, remove: false, reason: "Two only reads." } },
];
const rows = [{ source: "one" }, { source: "two" }, { source: "two" }];

describe("selection verbs", () => {
  it("counts ticked rows, or the facet when all are meant", () => {
    expect([...bySource(rows, false, [], [])]).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
    const facet = [
      { value: "one", count: 9 },
      { value: "two", count: 4 },
      { value: "three", count: 0 },
    ];
    expect([...bySource([], true, facet, [])]).toEqual([
      ["one", 9],
      ["two", 4],
    ]);
    expect([...bySource([], true, facet, ["two"])]).toEqual([["two", 4]]);
  });

  it("blocks with the source's own reason when nothing can be done", () => {
    expect(verbOf("remove", new Map([["two", 2]]), sources, undefined)).toEqual({ reason: "Two only reads.", note: undefined });
  });

  it("allows with a note when some can", () => {
    expect(
      verbOf(
        "update",
        new Map([
          ["one", 1],
          ["two", 2],
        ]),
        sources,
        undefined,
      ),
    ).toEqual({ reason: undefined, note: "2 read-only" });
    expect(verbOf("update", new Map([["one", 1]]), sources, undefined)).toEqual({ reason: undefined, note: undefined });
  });

  it("puts the role first", () => {
    expect(verbOf("update", new Map([["one", 1]]), sources, "Your role is viewer.").reason).toBe("Your role is viewer.");
  });
});
