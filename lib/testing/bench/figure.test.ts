import { expect, test } from "vitest";
import { figure, median, quantile } from "./figure";

const given = { id: "one", says: "One", unit: "ms", bound: 50 } as const;

test("a value up to its bound is fine, one above is not; slack moves the bound and is told", () => {
  expect(figure({ ...given, value: 50 })).toMatchObject({ ok: true, bound: 50 });
  expect(figure({ ...given, value: 50.6 })).toMatchObject({ ok: false });
  expect(figure({ ...given, value: 250 }, 6)).toMatchObject({ ok: true, bound: 300 });
});

test("rounding never makes a missed bound look kept", () => expect(figure({ ...given, bound: 1000, value: 1000.4 }).ok).toBe(false));

test("a quantile is a value that was measured", () => {
  const values = [5, 1, 4, 2, 3];
  expect([median(values), quantile(values, 0.95), quantile(values, 0)]).toEqual([3, 5, 1]);
  expect(() => quantile([], 0.5)).toThrow("Nothing was measured");
});
