import { expect, test } from "vitest";
import { PLATES, plateOf } from "./plate";

const ids = Array.from({ length: 4000 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`);

test("a plate is a whole number from 1 to 8 and never moves", () => {
  for (const id of ["", "a", "person-12", ...ids]) {
    expect(plateOf(id)).toBe(plateOf(id));
    expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(plateOf(id));
  }
  expect(plateOf("00000000-0000-4000-8000-000000000001")).toMatchInlineSnapshot(`7`);
});

test("neighbouring ids spread over all plates", () => {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(plateOf(id), (counts.get(plateOf(id)) ?? 0) + 1);
  expect(counts.size).toBe(PLATES);
  for (const count of counts.values()) expect(count).toBeGreaterThan((ids.length / PLATES) * 0.8);
});
