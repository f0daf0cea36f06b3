import { expect, test } from "vitest";
import type { Meanwhile } from "@/lib/model/persona";
import { savedWords } from "./saved-words";

const fields = [
  { name: "description", label: "Description", kind: "longText" as const },
  { name: "painPoints", label: "Pain points", kind: "list" as const },
  { name: "tagline", label: "Tagline", kind: "text" as const },
];
const one = (field: string, kind: Meanwhile["kind"], by: string | null = null): Meanwhile => ({ field, kind, by });

test.each([
  [[], ""],
  [[one("painPoints", "beside")], "Somebody also changed Pain points."],
  [[one("description", "over", "Tobias")], "Your save replaced what Tobias had just put into Description."],
  [
    [one("painPoints", "beside", "Tobias"), one("tagline", "beside", "Tobias"), one("description", "after")],
    "Description does not hold what you sent: somebody changed it right after. Tobias also changed Pain points and Tagline.",
  ],
  [[one("odd", "beside")], "Somebody also changed odd."],
])("%j", (meanwhile, words) => expect(savedWords(fields, meanwhile)).toBe(words));
