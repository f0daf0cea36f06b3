import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "@/lib/model/json";
import { parseInSlices } from "./json-slices";

const parse = (text: string): Json => JSON.parse(text);
const outcome = async (read: () => Json | Promise<Json>): Promise<unknown> => {
  try {
    return { value: JSON.stringify(await read()) };
  } catch {
    return "refused";
  }
};
const shapes = fc.oneof(
  fc.json({ maxDepth: 4 }).map(parse),
  fc.array(fc.jsonValue()),
  fc.record({ data: fc.array(fc.jsonValue()), meta: fc.jsonValue() }),
);

test("a text read in slices means what it means read at once", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, fc.constantFrom(undefined, 1, "\t"), fc.integer({ min: 1, max: 40 }), async (value, indent, slice) => {
      const text = ` ${JSON.stringify(value, null, indent)}\n`;
      expect(await outcome(() => parseInSlices(text, { parse, slice }))).toEqual(await outcome(() => parse(text)));
    }),
    { numRuns: 400 },
  );
});

test("a broken text is refused wherever it is broken", async () => {
  await fc.assert(
    fc.asyncProperty(
      shapes,
      fc.nat(),
      fc.constantFrom("", ",", "]", "[", "{", "}", '"', "\\", ":", " ", "\u00a0", "x", "0"),
      fc.boolean(),
      async (value, place, mark, cut) => {
        const text = JSON.stringify(value);
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + mark + text.slice(at + (cut ? 1 : 0));
        expect(await outcome(() => parseInSlices(broken, { parse, slice: 3 }))).toEqual(await outcome(() => parse(broken)));
      },
    ),
    { numRuns: 1500 },
  );
});

test("others get their turn while a long list is read", async () => {
  const text = JSON.stringify({ data: Array.from({ length: 60_000 }, (_, i) => ({ id: i, text: "word ".repeat(30) })) });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const read = await parseInSlices(text, { parse });
  clearInterval(timer);
  expect(JSON.stringify(read)).toBe(text);
  expect(turns).toBeGreaterThan(5);
});
