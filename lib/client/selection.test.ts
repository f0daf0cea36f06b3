import { beforeEach, expect, it, vi } from "vitest";
import { clearSelection, readSelection, selectionSize, writeSelection } from "./selection";

const held = new Map<string, string>();
beforeEach(() => {
  held.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
});

it.each([{ ids: ["a", "b"] }, { query: { q: "planner", state: ["active" as const] }, total: 312 }])("hands over %o", (selection) => {
  writeSelection(selection);
  expect(readSelection()).toEqual(selection);
  clearSelection();
  expect(readSelection()).toBeNull();
});

it.each(["", "{", "null", "[]", '{"ids":[]}', '{"ids":[1]}', '{"query":{}}'])("takes %s for nothing", (text) => {
  held.set("personary:selection", text);
  expect(readSelection()).toBeNull();
});

it("counts both kinds", () => {
  expect(selectionSize({ ids: ["a"] })).toBe(1);
  expect(selectionSize({ query: {}, total: 9 })).toBe(9);
});
