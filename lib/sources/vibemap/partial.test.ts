import { expect, it } from "vitest";
import type { Json } from "@/lib/model/json";
import { readPartial } from "./partial";

const ids = [{ id: "a" }, { id: "b" }, { id: "c" }];
const states = (body: Json, submitted: { id?: string }[] = ids) => readPartial(body, submitted).map((o) => o.state);

it.each<[string, Json, string[]]>([
  ["by id", { data: [{ id: "c" }, { id: "a" }], errors: [{ id: "b", error: "gone" }] }, ["done", "failed", "done"]],
  ["by index", { data: [{ id: "a" }, { id: "c" }], errors: [{ index: 1, error: "gone" }] }, ["done", "failed", "done"]],
  ["id before index", { data: [], errors: [{ index: 0, id: "c", error: "gone" }] }, ["unsure", "unsure", "failed"]],
  ["missing ones", { data: [{ id: "a" }], errors: [] }, ["done", "unsure", "unsure"]],
  ["named twice", { data: [{ id: "a" }], errors: [{ index: 0, error: "?" }] }, ["unsure", "unsure", "unsure"]],
  ["unknown id with an index", { data: [], errors: [{ index: 1, id: "z", error: "?" }] }, ["unsure", "unsure", "unsure"]],
  ["nonsense", "x", ["unsure", "unsure", "unsure"]],
  ["wrong types", { data: 3, errors: "no", meta: { failed: 2 } }, ["unsure", "unsure", "unsure"]],
])("%s", (_, body, expected) => expect(states(body)).toEqual(expected));

it("takes new rows in order only when the numbers add up", () => {
  const made = [{}, {}, {}];
  expect(states({ data: [{ id: "x" }, { id: "z" }], errors: [{ index: 1, error: "no" }] }, made)).toEqual(["done", "failed", "done"]);
  expect(states({ data: [{ id: "x" }], errors: [{ index: 1, error: "no" }] }, made)).toEqual(["unsure", "failed", "unsure"]);
  expect(states({ data: [{ id: "x" }, { id: "y" }], errors: [{ error: "no" }] }, made)).toEqual(["unsure", "unsure", "unsure"]);
});

it("gives the reason in words", () => {
  expect(readPartial({ errors: [{ id: "a", error: { message: "Too long" } }, "plain"] }, [{ id: "a" }])[0]).toMatchObject({
    state: "unsure",
  });
  expect(readPartial({ errors: [{ id: "a", error: { message: "Too long" } }] }, [{ id: "a" }])[0]).toEqual({
    state: "failed",
    message: "Too long",
  });
  expect(readPartial({ errors: ["Name taken"] }, [{}])[0]).toEqual({ state: "failed", message: "Name taken" });
});
