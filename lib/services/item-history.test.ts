import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/model/json";
import type { RemoteChange } from "@/lib/sources/source";
import { tellAround } from "./item-history";

let nth = 0;
const by = (who: string, before: JsonObject | undefined, after: JsonObject): RemoteChange => ({
  id: `r${nth++}`,
  at: new Date(nth).toISOString(),
  by: who,
  ...(before && { before }),
  after,
});
const held = { text: "was", list: ["a"] };
const ours = (before: JsonObject) => by("Key", before, { ...before, text: "ours" });
const tell = (...changes: RemoteChange[]) => tellAround(changes, held, { text: "ours" });

test("ours alone: nobody else", () => expect(tell(ours(held)).over).toEqual([]));

test("a change right before ours to the field we sent was replaced, and is told with its author", () => {
  const theirs = { ...held, text: "theirs" };
  expect(tell(by("Tobias", held, theirs), ours(theirs)).over).toEqual([{ field: "text", now: "theirs", by: "Tobias" }]);
});

test("of two such changes the later one counts", () => {
  const [first, second] = [
    { ...held, text: "1" },
    { ...held, text: "2" },
  ];
  expect(tell(by("Ana", held, first), by("Tobias", first, second), ours(second)).over).toMatchObject([{ now: "2", by: "Tobias" }]);
});

test("changes after ours replaced nothing of others, and name their author", () => {
  const after = { ...held, text: "ours" };
  const around = tell(ours(held), by("Tobias", after, { ...after, text: "theirs", list: [] }));
  expect([around.over, around.by("text"), around.by("list"), around.by("other")]).toEqual([[], "Tobias", "Tobias", null]);
});

test("a change before our reading is not told again", () => {
  const old = { ...held, text: "older" };
  expect(tell(by("Tobias", old, held), ours(held)).over).toEqual([]);
});

test("without ours among them nothing is claimed", () => {
  expect(tell(by("Tobias", undefined, held), by("Ana", held, { ...held, list: [] })).over).toEqual([]);
});
