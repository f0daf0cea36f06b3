import { expect, it } from "vitest";
import { type Column, columnWords, leftOutWords, titleOf } from "./compare-words";

const column = (name: string, source: string): Column => ({ id: `${name} ${source}`, name, source, sourceLabel: source.toUpperCase() });

it("names a column by what tells it apart", () => {
  const columns = [column("Ann", "one"), column("Bob", "two"), column("Cid", "two")];
  expect([0, 1, 2].map((i) => columnWords(columns, i))).toEqual(["ONE", "Bob", "Cid"]);
  expect(columnWords([column("Ann", "one"), column("ánn", "one")], 1)).toBe("the second");
  expect(columnWords([column("A".repeat(300), "one"), column("Bob", "one")], 0).length).toBeLessThan(50);
});

it("is titled by the common name, else by how many there are", () => {
  expect(titleOf([column("Ann", "one"), column("ANN", "two")])).toBe("Ann, 2 records");
  expect(titleOf([column("Ann", "one"), column("Bob", "one")])).toBe("2 personas, 1 source");
});

it("says who was left out and why", () => {
  const none = { deleted: [], beyond: [], unknown: 0, broken: 0, repeated: 0 };
  expect(leftOutWords(none)).toBe("");
  expect(leftOutWords({ ...none, unknown: 1, broken: 2, repeated: 1 })).toBe("3 addresses of nobody in the library; 1 repetition");
  const many = ["A", "B", "C", "D", "E"];
  expect(leftOutWords({ ...none, beyond: many })).toBe("A, B, C and 2 more, because four fit");
  expect(leftOutWords({ ...none, deleted: many.map((name) => ({ name, source: "One" })) })).toBe(
    "A, deleted in One; B, deleted in One; C, deleted in One; 2 more that were deleted",
  );
});
