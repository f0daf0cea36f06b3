import { beforeEach, expect, test, vi } from "vitest";
import { closeSave, openSave, printOf, readOpenSaves } from "./open-saves";

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => held.set(name, text),
    removeItem: (name: string) => held.delete(name),
  });
});

test("the same body keeps its key until its end is known; another body never shares it", () => {
  const first = openSave("new:octave", '{"name":"Nadia"}');
  const other = openSave("new:octave", '{"name":"Nadja"}');
  expect(other.key).not.toBe(first.key);
  expect(openSave("new:octave", '{"name":"Nadia"}').key).toBe(first.key);
  expect(openSave("new:vibemap", '{"name":"Nadia"}').key).not.toBe(first.key);
  closeSave("new:octave", first.key);
  expect(readOpenSaves("new:octave").map(({ key }) => key)).toEqual([other.key]);
  expect(openSave("new:octave", '{"name":"Nadia"}').key).not.toBe(first.key);
});

test("what is no list of saves counts as none", () => {
  for (const text of ["{", "null", "[1,{}]", '{"key":"x"}']) {
    localStorage.setItem("personary:save:x", text);
    expect(readOpenSaves("x")).toEqual([]);
  }
});

test("prints differ where texts do", () => {
  const texts = Array.from({ length: 5000 }, (_, i) => JSON.stringify({ name: `Persona ${i}`, line: i % 7 }));
  expect(new Set(texts.map(printOf)).size).toBe(texts.length);
  expect(printOf("ab")).not.toBe(printOf("ba"));
});
