import { describe, expect, it } from "vitest";
import type { Share } from "@/lib/model/share";
import { dayOf, expiresAt } from "./share-expiry";
import { countWords, endWords, filterShares, nameOf, whatWords } from "./share-words";

const now = Date.parse("2026-05-05T12:00:00Z");
const in3h = "2026-05-05T15:00:00Z";
const base = { label: "Spring", personas: [{ id: "1", name: "Marta" }], state: "on", expiresAt: null, by: "Ines" } as Share;
const many = [base, { ...base, label: null, state: "off" }, { ...base, label: "Autumn", expiresAt: in3h }] as Share[];

describe("endWords", () => {
  it.each([
    [{ expiresAt: null, state: "on" }, "no end date", false],
    [{ expiresAt: in3h, state: "on" }, "ends in 3 hours", true],
    [{ expiresAt: "2026-06-05T12:00:00Z", state: "on" }, "ends in 1 month", false],
    [{ expiresAt: "2026-05-05T10:00:00Z", state: "expired" }, "ended 2 hours ago", false],
  ] as const)("%o", (share, text, soon) => {
    expect(endWords(share, now)).toEqual({ text, soon });
  });
});

it("counts, names and filters", () => {
  expect(countWords(many, now)).toBe("2 links work, 1 ends soon");
  expect(countWords([base], now)).toBe("1 link works");
  expect(nameOf({ ...base, label: null })).toBe("the link to Marta");
  expect(whatWords({ personas: [] })).toBe("Nobody any more");
  expect(filterShares(many, "off", "")).toHaveLength(1);
  expect(filterShares(many, "all", "autumn")).toHaveLength(1);
  expect(filterShares(many, "on", "marta")).toHaveLength(2);
});

it("an end is a time, never, or not possible", () => {
  expect(expiresAt({ choice: "none", date: "" }, now)).toBeNull();
  expect(expiresAt({ choice: "week", date: "" }, now)).toBe("2026-05-12T12:00:00.000Z");
  expect(expiresAt({ choice: "date", date: "2020-01-01" }, now)).toBeUndefined();
  expect(expiresAt({ choice: "date", date: "" }, now)).toBeUndefined();
  const end = expiresAt({ choice: "date", date: "2026-09-30" }, now);
  expect(end && dayOf(end)).toBe("2026-09-30");
});
