import { expect, test } from "vitest";
import { covers } from "./covers";

const kpi = { title: "KPI", value: ["a"] };
test.each([
  ["the same", "a", "a", true],
  ["blank and missing", "", undefined, true],
  ["another text", "a", "b", false],
  ["a pair with what the source keeps beside", [kpi], [{ ...kpi, id: 7 }], true],
  ["a pair with another value", [kpi], [{ ...kpi, value: ["b"] }], false],
  ["one pair more", [kpi], [kpi, kpi], false],
  ["a record with another key", { a: "1" }, { a: "1", b: "2" }, false],
])("%s: %j in %j", (_what, wanted, held, expected) => expect(covers(wanted, held)).toBe(expected));
