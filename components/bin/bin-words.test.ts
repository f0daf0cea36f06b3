import { expect, test } from "vitest";
import { byWords, type Ending, endingWords, leftWords } from "./bin-words";

test.each([
  [{ outside: true, deletedBy: null }, "in Acme itself"],
  [{ outside: true, deletedBy: "Ana" }, "by Ana in Acme"],
  [{ outside: false, deletedBy: "Ana" }, "by Ana"],
  [{ outside: false, deletedBy: null }, "by someone who left"],
])("who deleted it: %j", (entry, words) => {
  expect(byWords(entry, "Acme")).toBe(words);
});

test.each([
  ["2026-05-31T12:00:00Z", "30 more days"],
  ["2026-05-31T11:59:00Z", "30 more days"],
  ["2026-05-02T12:00:00Z", "1 more day"],
  ["2026-05-02T11:59:59Z", "less than a day"],
  ["2026-05-01T12:00:00Z", "no longer"],
])("until %s", (until, words) => {
  expect(leftWords(until, Date.parse("2026-05-01T12:00:00Z"))).toBe(words);
});

const ending = (name: string, state: Ending["state"], words: string | null = null): Ending => ({ name, source: "Acme", state, words });

test("one persona is called by name", () => {
  expect(endingWords([ending("Ada", "done", "Under a new id.")])).toEqual({
    tone: "positive",
    title: "Ada is back in Acme",
    description: "Under a new id.",
  });
  expect(endingWords([ending("Ada", "running")])).toMatchObject({ tone: "plain", title: "Acme is still at it" });
  expect(endingWords([ending("Ada", "failed", "Refused.")])).toMatchObject({
    tone: "danger",
    title: "Ada was not put back",
    description: "Refused.",
  });
});

test("several are counted, and what failed is never shown as done", () => {
  expect(endingWords([ending("Ada", "done"), ending("Bo", "done")])).toEqual({
    tone: "positive",
    title: "2 personas are back",
    description: "Each has a new id in its source.",
  });
  expect(endingWords([ending("Ada", "done"), ending("Bo", "failed", "Refused"), ending("Cy", "failed"), ending("Di", "running")])).toEqual({
    tone: "danger",
    title: "1 of 4 personas is back",
    description: "Bo: Refused. 1 more was not put back. 1 persona is still on the way.",
  });
  expect(endingWords([ending("Ada", "done"), ending("Bo", "running")]).tone).toBe("plain");
});
