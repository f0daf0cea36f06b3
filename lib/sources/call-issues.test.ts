import { expect, test } from "vitest";
import type { Json } from "@/lib/model/json";
import { issuesIn } from "./call-issues";

const BODIES: [string, Json, [(string | number)[], string][]][] = [
  ["field → words", { error: "Validation failed", details: { name: "Must not be empty" } }, [[["name"], "Must not be empty"]]],
  ["field → list of words", { errors: { name: ["Too long.", "Taken."] } }, [[["name"], "Too long. Taken."]]],
  ["FastAPI", { detail: [{ loc: ["body", "goals", 0], msg: "field required", type: "x" }] }, [[["body", "goals", 0], "field required"]]],
  ["zod", { error: { issues: [{ path: ["name"], message: "Required" }] } }, [[["name"], "Required"]]],
  ["zod, formatted", { error: { details: { name: { _errors: ["Required"] } } } }, [[["name"], "Required"]]],
  ["RFC 9457 pointers", { title: "Bad", errors: [{ pointer: "#/goals/1", detail: "too long" }] }, [[["goals", 1], "too long"]]],
  ["one error with its field", { error: { param: "goals[2].text", message: "too long" } }, [[["goals", 2, "text"], "too long"]]],
  ["a field called description", { details: { description: "Too long" } }, [[["description"], "Too long"]]],
  ["an error object inside", { error: { name: "ValidationError", message: "No.", description: "Not this." } }, []],
  ["words alone", { message: "No.", error: "No.", detail: "No." }, []],
  ["a list of words", { errors: ["No."] }, []],
  ["no object", [1, "x"], []],
  ["line breaks and controls", { details: { name: "a\n\u0007 b" } }, [[["name"], "a b"]]],
];

test.each(BODIES)("%s", (_, body, expected) => {
  expect(issuesIn(body).map(({ path, message }) => [path, message])).toEqual(expected);
});

test("a flood is cut", () => {
  const details = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, "x".repeat(5000)]));
  const found = issuesIn({ details });
  expect([found.length, found[0]?.message.length]).toEqual([20, 300]);
});
