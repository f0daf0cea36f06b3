import { expect, test } from "vitest";
import type { BatchPreview } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { leadWords, takesWords } from "./lead-words";
import type { Column } from "./preview-columns";

const lane = (source: string, will: number, seconds = 0): BatchPreview["lanes"][number] => ({
  connection: source,
  source,
  label: source,
  will,
  reads: will,
  writes: will,
  seconds,
});
const field = (name: string) => ({ name, label: name, kind: "text" as const });
const sources = [
  { id: "a", label: "Alpha", fields: [field("Pains"), field("Titles"), field("Region")] },
  { id: "b", label: "Beta", fields: [field("Pains"), { ...field("Titles"), readOnly: "No." }] },
] as unknown as SourceInfo[];
const columns = ["Pains", "Titles", "Region"].map((name): Column => ({ field: name, label: name, notes: [], changes: [] }));

test("a sentence per source says what each takes and what it cannot", () => {
  expect(leadWords([lane("a", 7), lane("b", 1), lane("b", 3)], columns, sources)).toBe(
    "Seven in Alpha take what applies to them. Four in Beta take pains only, because Beta keeps neither titles nor region.",
  );
  expect(leadWords([lane("b", 1)], columns.slice(0, 2), sources)).toBe("One in Beta takes pains only, because Beta keeps no titles.");
});

test("nothing is said where one source takes everything", () => {
  expect(leadWords([lane("a", 7), lane("b", 0)], columns, sources)).toBe("");
  expect(leadWords([lane("a", 7), lane("b", 2)], [], sources)).toBe("Seven in Alpha and two in Beta.");
});

test.each([
  [0.4, "a moment"],
  [3.2, "about 4 seconds"],
  [22, "about 25 seconds"],
  [150, "about 3 minutes"],
  [7300, "about 2 hours"],
])("%d s", (seconds, words) => expect(takesWords([lane("a", 1, seconds), lane("b", 1, 0.1)])).toBe(words));
