import { expect, test } from "vitest";
import { dropped, stepped } from "./tab-order";

const order = ["a", "b", "c", "d"];

test.each([
  ["b", 1, "acbd"],
  ["b", -1, "bacd"],
  ["a", -1, "abcd"],
  ["d", 1, "abcd"],
  ["x", 1, "abcd"],
])("%s by %i is %s", (id, steps, after) => expect(stepped(order, id, steps).join("")).toBe(after));

test.each([
  ["a", "c", "bcad"],
  ["d", "b", "adbc"],
  ["c", "c", "abcd"],
  ["x", "c", "abcd"],
  ["a", "x", "abcd"],
])("%s dropped on %s is %s", (id, on, after) => expect(dropped(order, id, on).join("")).toBe(after));
