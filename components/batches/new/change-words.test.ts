import { expect, test } from "vitest";
import type { Change } from "@/lib/model/batch";
import { changesName, opWords } from "./change-words";

const labelOf = (name: string) => ({ pains: "Pains", name: "Name", role: "Role", story: "Story" })[name] ?? name;
const replace: Change = { field: "name", op: "replace", find: "Traffic", with: "Transport", wholeWord: true, matchCase: false };

test.each<[Change, string, string]>([
  [{ field: "pains", op: "add", value: ["Fees"] }, "add “Fees”", "Add “Fees” to Pains"],
  [{ field: "pains", op: "remove", value: ["a", "b"] }, "remove “a”, “b”", "Remove 2 lines from Pains"],
  [{ field: "name", op: "set", value: "Ada" }, "set to Ada", "Set Name"],
  [{ field: "name", op: "clear" }, "clear", "Clear Name"],
  [replace, "“Traffic” becomes “Transport”", "“Traffic” becomes “Transport” in Name"],
  [{ ...replace, with: "" }, "take out “Traffic”", "“Traffic” becomes “” in Name"],
  [{ field: "name", op: "copy", from: "role", fill: true }, "where empty, what Role holds", "Copy Role into Name"],
  [{ field: "name", op: "copy", from: "role", fill: false }, "becomes what Role holds", "Copy Role into Name"],
])("%j", (change, head, name) => {
  expect([opWords(change, undefined, labelOf), changesName([change], labelOf)]).toEqual([head, name]);
});

test("several changes are named after their fields, each once, in 120 letters at most", () => {
  const clear = (field: string): Change => ({ field, op: "clear" });
  expect(changesName([clear("name"), clear("name"), clear("role")], labelOf)).toBe("Change Name, Role");
  expect(changesName(["name", "role", "pains", "story"].map(clear), labelOf)).toBe("Change Name, Role, Pains and 1 more");
  expect(changesName([{ field: "pains", op: "add", value: "x".repeat(300) }], labelOf)).toHaveLength(120);
});
