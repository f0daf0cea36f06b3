import { beforeEach, expect, test } from "vitest";
import { type Draft, dropDraft, readDrafts, sweepDrafts, writeDraft } from "./draft";

const DAY_MS = 24 * 3_600_000;
const NOW = Date.parse("2026-11-21T12:00:00Z");

let held = new Map<string, string>();
let room = Number.POSITIVE_INFINITY;
const store = {
  get length() {
    return held.size;
  },
  key: (at: number) => [...held.keys()][at] ?? null,
  getItem: (name: string) => held.get(name) ?? null,
  setItem: (name: string, value: string) => {
    if (value.length > room) throw new DOMException("No room", "QuotaExceededError");
    held.set(name, value);
  },
  removeItem: (name: string) => void held.delete(name),
};
const refuse = (): never => {
  throw new DOMException("No", "SecurityError");
};
const forbidden = {
  get length() {
    return refuse();
  },
  key: refuse,
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
};

const draft = (session: string, ageMs = 0, text = "typed"): Draft => ({
  session,
  at: new Date(NOW - ageMs).toISOString(),
  base: { name: "was" },
  values: { name: text },
});
const sessions = (key: string) => readDrafts(key, store).map(({ session }) => session);

beforeEach(() => {
  held = new Map();
  room = Number.POSITIVE_INFINITY;
});

test("every session keeps its own, newest first; dropping one leaves the others", () => {
  for (const [session, age] of [
    ["a", 3],
    ["b", 1],
    ["c", 2],
    ["d", 9],
  ] as const)
    writeDraft("me:p1", draft(session, age * 1_000), store);
  writeDraft("me:p1", draft("a", 0, "typed more"), store);
  expect(sessions("me:p1")).toEqual(["a", "b", "c", "d"]);
  expect(readDrafts("me:p1", store)[0]?.values).toEqual({ name: "typed more" });
  dropDraft("me:p1", "b", store);
  expect(sessions("me:p1")).toEqual(["a", "c", "d"]);
});

test("another person, another persona and a longer key see nothing of it", () => {
  writeDraft("me:new:c1", draft("a"), store);
  for (const key of ["you:new:c1", "me:new:c2", "me:new", "me", "me:new:c"]) expect(sessions(key)).toEqual([]);
  expect(sessions("me:new:c1")).toEqual(["a"]);
});

test("what does not fit says so and leaves what was kept before", () => {
  expect(writeDraft("me:p1", draft("a"), store)).toBeUndefined();
  room = 200;
  expect(writeDraft("me:p1", draft("a", 0, "x".repeat(500)), store)).toBe("full");
  expect(readDrafts("me:p1", store)[0]?.values).toEqual({ name: "typed" });
});

test("a browser that allows no storage is no reason to fail", () => {
  expect(writeDraft("me:p1", draft("a"), forbidden)).toBe("forbidden");
  expect(readDrafts("me:p1", forbidden)).toEqual([]);
  expect(() => sweepDrafts(NOW, forbidden)).not.toThrow();
});

test("after 30 days it goes, whoever typed it; broken ones go too, other things stay", () => {
  writeDraft("me:p1", draft("young", 29 * DAY_MS), store);
  writeDraft("you:p2", draft("old", 31 * DAY_MS), store);
  held.set("personary:draft:me:p1:cut", '{"session":"cut","at":');
  held.set("theme", "dark");
  sweepDrafts(NOW, store);
  expect([...held.keys()]).toEqual(["personary:draft:me:p1:young", "theme"]);
});

test("drafts that stand in one list are parted, and none is lost", () => {
  held.set("personary:draft:me:p1", JSON.stringify([draft("a", 2_000), { broken: true }, draft("b", 1_000)]));
  sweepDrafts(NOW, store);
  expect(sessions("me:p1")).toEqual(["b", "a"]);
  expect(held.has("personary:draft:me:p1")).toBe(false);
});

test("what others wrote there is not taken for a draft", () => {
  for (const text of ["null", "[]", '"x"', '{"session":"a","at":"never","base":{},"values":{}}', "{"])
    held.set("personary:draft:me:p1:x", text);
  expect(sessions("me:p1")).toEqual([]);
});
