import { describe, expect, it } from "vitest";
import type { Revision } from "@/lib/model/persona";
import { inOrder, readHistoryAddress } from "./history-address";
import { namedFields, revisionWords, sentenceOf } from "./revision-words";

const source = { label: "Acme", fields: [{ name: "painPoints", label: "Pain points", kind: "list" as const }] };
const told = (more: Partial<Revision>): Revision => ({
  id: "0",
  at: "2026-05-01T09:00:00.000Z",
  by: "Ana",
  via: "form",
  kind: "changed",
  version: "v",
  changes: [{ field: "painPoints" }],
  ...more,
});
const say = (more: Partial<Revision>, first = false, author?: string) => sentenceOf(revisionWords(told(more), source, { first, author }));

describe("a change in words", () => {
  it.each<[Partial<Revision>, string]>([
    [{}, "Ana changed Pain points, in a form here"],
    [{ via: "batch" }, "Ana changed Pain points, in a batch"],
    [{ via: "import" }, "Ana changed Pain points, from a file"],
    [{ via: "copy" }, "Ana changed Pain points, by copying"],
    [{ via: "restore" }, "Ana restored Pain points, here"],
    [{ via: "outside", by: null }, "Somebody changed Pain points, in Acme itself"],
    [{ via: "outside", kind: "deleted", by: null, changes: [] }, "Somebody deleted it, in Acme itself"],
    [{ kind: "deleted", changes: [] }, "Ana deleted it, here"],
    [{ via: "batch", kind: "returned", changes: [] }, "Ana put it back, in a batch"],
    [{ via: "connect", by: null, changes: [] }, "First read from Acme"],
    [{ changes: [{ field: "gone_field" }] }, "Ana changed gone_field, in a form here"],
  ])("%j", (more, words) => expect(say(more)).toBe(words));

  it("knows the making from a change that shows no field", () => {
    expect(say({ changes: [] }, true)).toBe("Ana created it, in a form here");
    expect(say({ changes: [] })).toBe("Ana changed it, in a form here");
  });

  it("takes the source's word for who it was only where nobody is known", () => {
    expect(say({ via: "outside", by: null }, false, "Tobias")).toBe("Tobias changed Pain points, in Acme itself");
    expect(say({}, false, "Tobias")).toBe("Ana changed Pain points, in a form here");
  });

  it("names a few fields and counts the rest", () => {
    expect(namedFields(["A", "B", "C"], 3)).toBe("A, B, C");
    expect(namedFields(["A", "B", "C", "D"], 3)).toBe("A, B and 2 more");
  });
});

describe("the address", () => {
  const [one, two] = ["0b1f4a0e-1111-4222-8333-444455556666", "0b1f4a0e-1111-4222-8333-444455557777"];

  it("keeps two revisions and leaves out what cannot be one", () => {
    expect(readHistoryAddress({ a: one, b: two.toUpperCase(), view: "sides" })).toEqual({
      a: one,
      b: two,
      theirs: undefined,
      view: "sides",
    });
    expect(readHistoryAddress({ a: "1' or 1=1", b: "", view: "x", s: "x".repeat(201) })).toEqual({
      a: undefined,
      b: undefined,
      theirs: undefined,
      view: "together",
    });
  });

  it("compares nothing with itself", () => expect(readHistoryAddress({ a: one, b: one }).a).toBeUndefined());

  it("puts the earlier first, by the list and else by the time", () => {
    const at = (id: string, minute: number) => ({ id, at: new Date(Date.UTC(2026, 4, 1, 9, minute)).toISOString() });
    const [x, y] = [at("x", 1), at("y", 2)];
    expect(inOrder([], y, x)).toEqual([x, y]);
    expect(inOrder([x, y], x, y)).toEqual([y, x]);
    expect(inOrder([y, x], x, y)).toEqual([x, y]);
  });
});
