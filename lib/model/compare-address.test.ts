import fc from "fast-check";
import { expect, it } from "vitest";
import { compareHref, movedId, readIds, readShow } from "./compare-address";

const A = "00000000-0000-4000-8000-00000000000a";
const B = "00000000-0000-4000-8000-00000000000b";

it("takes each id once, in order, and counts what it leaves out", () => {
  expect(readIds(`${B}, ${A.toUpperCase()},${B},nobody,,1'; drop table`)).toEqual({ ids: [B, A], repeated: 1, broken: 2 });
  expect(readIds([A, B])).toEqual({ ids: [A, B], repeated: 0, broken: 0 });
  expect(readIds(undefined)).toEqual({ ids: [], repeated: 0, broken: 0 });
});

it("shows all rows unless asked for less", () => {
  expect([readShow("same"), readShow(["only", "same"]), readShow("sideways"), readShow(undefined)]).toEqual(["same", "only", "all", "all"]);
});

it("writes an address without defaults", () => {
  expect([compareHref([]), compareHref([A, B]), compareHref([A], "differs")]).toEqual([
    "/compare",
    `/compare?ids=${A},${B}`,
    `/compare?ids=${A}&show=differs`,
  ]);
});

it("moves one and keeps everybody", () => {
  expect(movedId([A, B], A, 1)).toEqual([B, A]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 }), fc.nat(3), fc.integer({ min: -5, max: 5 }), (ids, at, by) => {
      const id = ids[at % ids.length] ?? "";
      const moved = movedId(ids, id, by);
      expect([...moved].sort()).toEqual([...ids].sort());
      expect(moved.indexOf(id)).toBe(Math.min(Math.max(ids.indexOf(id) + by, 0), ids.length - 1));
      expect(readIds(new URL(compareHref(moved), "http://x").searchParams.get("ids") ?? "").ids).toEqual(moved);
    }),
  );
});
