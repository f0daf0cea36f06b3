import { describe, expect, it } from "vitest";
import type { Connection } from "@/lib/model/connection";
import { canWords, problemWords, quotaWords, stateWords } from "./connection-words";
import { keyProblemWords } from "./key-words";

const now = Date.parse("2026-05-05T12:00:00Z");
const base = { state: "fresh", readAt: "2026-05-05T11:57:00Z", personas: 57, progress: null } as Connection;

describe("stateWords", () => {
  it.each([
    [{}, "positive", "Read 3 min ago"],
    [{ state: "stale" }, "caution", "Stale, read 3 min ago"],
    [{ state: "reading", readAt: null }, "accent", "Waiting to be read"],
    [{ state: "reading", readAt: null, progress: { startedAt: "", read: 1200 } }, "accent", "Reading, 1,200 so far"],
    [{ state: "paused" }, "plain", "Paused"],
    [{ state: "paused", problem: { code: "source_key", detail: "", since: "" } }, "danger", "Key refused"],
    [{ state: "failing", problem: { code: "source_down", detail: "", since: "" } }, "danger", "No answer"],
    [{ state: "failing", problem: { code: "source_rejected", detail: "", since: "" } }, "danger", "Could not be read"],
  ] as const)("%o", (given, tone, short) => {
    expect(stateWords({ ...base, ...given } as Connection, now)).toEqual({ tone, short });
  });
});

it("a problem says what, since when, what is shown and what to do", () => {
  const problem = { code: "source_key", detail: "It expired.", since: "2026-05-05T10:00:00Z" } as const;
  expect(problemWords({ ...base, problem }, "Acme", now)).toEqual({
    title: "Acme refuses this key (for 2 hours).",
    text: "It expired. Its 57 personas stay in the library as they were read 3 min ago. Replace the key to go on.",
  });
  expect(problemWords(base, "Acme", now)).toBeNull();
});

it.each([
  [{ used: 40, max: 500, unit: "credits" }, "40 of 500 credits used"],
  [{ left: 460, max: 500, unit: "credits" }, "40 of 500 credits used"],
  [{ left: 3180, unit: "credits" }, "3,180 credits left"],
  [{ used: 1, unit: "credits" }, "1 credit used"],
  [{ unit: "credits" }, null],
])("%o", (quota, words) => {
  expect(quotaWords(quota)).toBe(words);
});

it("says what it can do", () => {
  expect(canWords({ create: true, update: true, remove: true })).toBe("Read, create, update, delete");
  expect(canWords({ create: false, update: false, remove: false })).toBe("Read only");
});

it.each([
  [
    { code: "source_key", detail: "Acme: Not accepted" },
    "Acme refused this key.",
    "Acme: Not accepted. Copy the whole key again, or make a new one in Acme. Nothing was stored.",
  ],
  [
    { code: "source_down", detail: "No answer." },
    "Acme does not answer.",
    "No answer. The key could not be tested. Try again in a minute.",
  ],
  [{ code: "rate_limited", detail: "", retryAfter: 30 }, "Acme asks to wait.", "Test again in 30 seconds."],
  [{ code: "invalid", detail: "Too short" }, "This cannot be used.", "Too short."],
] as const)("a key's problem: %o", (problem, title, text) => {
  expect(keyProblemWords(problem, "Acme")).toEqual({ title, text });
});
