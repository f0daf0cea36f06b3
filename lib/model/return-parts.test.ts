import { describe, expect, it } from "vitest";
import type { Field } from "./field";
import { listed, lostParts, placeAgain, returnedValues, returnedWords } from "./return-parts";

const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text" },
  { name: "asked", label: "Asked", kind: "questions", readOnly: "Nobody writes it." },
  { name: "links", label: "Links", kind: "list", createOnly: true },
  {
    name: "facts",
    label: "Facts",
    kind: "record",
    fields: [
      { name: "age", label: "Age", kind: "text" },
      { name: "score", label: "Score", kind: "text", readOnly: "It is counted." },
    ],
  },
];
const place = { label: "Project", plural: "Projects", requiredOnCreate: false, offeredOnCreate: true };
const source = { fields, place };
const full = { name: "Ada", asked: [{ question: "Why?" }], links: ["a"], facts: { age: "40", score: "7", free: "kept" } };

describe("what a deleted persona leaves behind", () => {
  it.each([
    ["everything", full, ["Asked", "Facts: Score"]],
    ["blanks", { name: "Ada", asked: [], facts: { age: "40", score: " " } }, []],
    ["an unreadable record", { name: "Ada", facts: "text" }, []],
  ])("of %s", (_, values, lost) => {
    expect(lostParts(source, values, ["a place"])).toEqual(lost);
  });

  it.each([
    ["chosen or not", { requiredOnCreate: false, offeredOnCreate: true }, [[], [], ["Projects"]], [undefined, "a", undefined]],
    ["needed", { requiredOnCreate: true, offeredOnCreate: true }, [[], [], ["further projects"]], [undefined, "a", "a"]],
    [
      "not to be said",
      { requiredOnCreate: false, offeredOnCreate: false },
      [[], ["Project"], ["Projects"]],
      [undefined, undefined, undefined],
    ],
  ])("a place that is %s", (_, rule, lost, again) => {
    const held = [[], ["a"], ["a", "b"]];
    expect(held.map((places) => lostParts({ fields, place: { ...place, ...rule } }, { name: "Ada" }, places))).toEqual(lost);
    expect(held.map((places) => placeAgain({ ...place, ...rule }, places))).toEqual(again);
  });

  it("sends everything else, free keys too", () => {
    expect(returnedValues(fields, full)).toEqual({ name: "Ada", links: ["a"], facts: { age: "40", free: "kept" } });
    expect(returnedValues(fields, { name: "Ada", facts: { score: "7" }, links: [" "] })).toEqual({ name: "Ada" });
  });

  it("says it in a sentence", () => {
    expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual(["", "A", "A and B", "A, B and C"]);
    expect(returnedWords("Acme", [])).toBe("Back in Acme under a new id.");
    expect(returnedWords("Acme", ["asked", "Story"])).toBe("Back in Acme under a new id. Asked and Story could not return.");
  });
});
