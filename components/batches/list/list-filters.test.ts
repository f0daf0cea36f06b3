import { expect, test } from "vitest";
import { filterOf } from "./list-filters";

test("an address is a filter, and nonsense in it is left out", () => {
  const connection = "0190c8a4-0000-7000-8000-000000000001";
  expect(filterOf({ state: "needs", kind: "import", q: " fees ", by: "Ines", connection, page: "2" })).toEqual({
    q: "fees",
    kind: "import",
    state: "needs",
    by: "Ines",
    connection,
  });
  expect(filterOf({ state: "odd", kind: "toString", q: "  ", connection: "x", by: ["a", "b"] })).toEqual({});
});
