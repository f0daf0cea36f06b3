import { expect, test } from "vitest";
import { AppError, type ErrorCode, STATUS } from "@/lib/model/app-error";
import { saveKind } from "./save-kind";
import { saveWords } from "./save-words";

const answered = (code: ErrorCode, extra: ConstructorParameters<typeof AppError>[2] = {}) =>
  new AppError(code, "Its words.", { requestId: "r", ...extra });

const ENDS: [string, unknown, "create" | "update", string][] = [
  ["400 or 422 there", answered("source_rejected"), "update", "rejected"],
  ["403 for this row", answered("source_rejected", { refusal: "permission" }), "update", "permission"],
  ["404 of the persona", answered("not_found"), "update", "gone"],
  ["404 of the place", answered("not_found"), "create", "noPlace"],
  ["409 there", answered("conflict", { refusal: "taken" }), "create", "taken"],
  ["several rows could be it", answered("conflict"), "create", "unclear"],
  ["an earlier save made it", new AppError("conflict", "", { current: {} }), "create", "arrived"],
  ["it was deleted meanwhile", new AppError("conflict", "", { current: { state: "deleted" } }), "update", "gone"],
  ["429", answered("rate_limited", { retryAfter: 3 }), "update", "limited"],
  ["5xx, known not to have arrived", answered("source_down"), "update", "down"],
  ["an answer nobody understood", answered("source_down", { unsure: true, saveKey: "k" }), "update", "unsure"],
  ["the network went", new AppError("unavailable", "", { saveKey: "k" }), "update", "cut"],
  ["this server broke", answered("internal", { saveKey: "k" }), "create", "halted"],
  ["the ledger never heard of it", new AppError("unavailable", ""), "update", "never"],
  ["another change is on its way", answered("unavailable"), "update", "down"],
  ["paused", answered("source_key", { refusal: "paused" }), "update", "paused"],
  ["401 there", answered("source_key"), "update", "key"],
  ["the session ended", answered("unauthenticated"), "update", "signedOut"],
  ["a lower role", answered("forbidden"), "update", "role"],
  ["no error of ours", new TypeError("x"), "update", "broken"],
];

test.each(ENDS)("%s", (_, error, mode, kind) => {
  expect(saveKind(error, mode)).toBe(kind);
});

test("every code has words that say what to do next", () => {
  for (const code of Object.keys(STATUS) as ErrorCode[]) {
    const { title, next } = saveWords(saveKind(answered(code), "update"), {
      what: "Nadia",
      source: "Octave",
      until: "14:05",
      offline: false,
    });
    expect([title, next].filter((text) => text.length < 8)).toEqual([]);
    expect(`${title}${next}`).not.toMatch(/\bOK\b|undefined/);
  }
});
