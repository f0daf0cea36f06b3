import { expect, test } from "vitest";
import type { Editor } from "@/lib/model/presence";
import { besideWords, editingWords, lengthWords } from "./presence-words";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const since = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();
const people = (...names: string[]): Editor[] => names.map((name, at) => ({ user: name, name, since: since(240 - at) }));

test.each([
  [[], ""],
  [["Ana"], "Ana is editing this."],
  [["Ana", "Ben"], "Ana and Ben are editing this."],
  [["Ana", "Ben", "Cleo"], "Ana, Ben and Cleo are editing this."],
  [["Ana", "Ben", "Cleo", "Dov", "Eva"], "Ana, Ben and 3 more are editing this."],
])("%j on the profile", (names, words) => {
  expect(editingWords(people(...names))).toBe(words);
});

test.each([
  [-5, "for a moment"],
  [59, "for a moment"],
  [60, "for 1 minute"],
  [240, "for 4 minutes"],
  [3 * 3600, "for 3 hours"],
])("%s seconds", (seconds, words) => {
  expect(lengthWords(since(seconds), NOW)).toBe(words);
});

test("in a form, one and several", () => {
  expect(besideWords(people("Ana"), NOW)).toEqual({
    what: "Ana has been editing this for 4 minutes.",
    so: "Both can save: different fields merge, the same one asks.",
  });
  expect(besideWords(people("Ana", "Ben"), NOW)).toEqual({
    what: "Ana and Ben are editing this too.",
    so: "Everybody can save: different fields merge, the same one asks.",
  });
  expect(besideWords([], NOW)).toEqual({ what: "", so: "" });
});
