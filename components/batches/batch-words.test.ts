import { expect, test } from "vitest";
import { confirmWords, countWords, itemWord, verdict } from "./batch-words";

test.each([
  ["update", 14, 11, "Eleven personas will change, three will not."],
  ["update", 1, 1, "One persona will change."],
  ["update", 1, 0, "This persona will not change."],
  ["remove", 3, 0, "None of the three personas will be deleted."],
  ["remove", 1400, 1312, "1,312 personas will be deleted, 88 will not."],
  ["create", 27, 26, "26 personas will be created, 1 will not."],
  ["create", 2, 2, "Two personas will be created."],
  ["update", 0, 0, "No persona matches."],
] as const)("%s of %d with %d that will", (kind, total, will, words) => expect(verdict({ kind, total, will })).toBe(words));

test("buttons and states say what they mean", () => {
  expect([confirmWords("update", 11), confirmWords("remove", 1), confirmWords("create", 1312)]).toEqual([
    "Change 11 personas",
    "Delete 1 persona",
    "Create 1,312 personas",
  ]);
  expect([itemWord("done", "update"), itemWord("done", "remove"), itemWord("unsure", "update"), itemWord("done", "move")]).toEqual([
    "Saved",
    "Deleted",
    "Not sure",
    "Done",
  ]);
  expect([countWords(12), countWords(13)]).toEqual(["twelve", "13"]);
});
