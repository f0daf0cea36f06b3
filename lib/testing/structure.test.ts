import { expect, test } from "vitest";
import { codeFiles } from "./code-files";

const VENDORS = /octave|profound|vibemap/gi;
const MAY_NAME_VENDORS = /^(lib\/sources\/all\.ts|lib\/testing\/|lib\/scripts\/|e2e\/)|\.test\.tsx?$/;

const files = codeFiles();
const sizes = files.map(({ lines }) => lines).sort((a, b) => a - b);
const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;

test("no vendor is named outside its own folder", () => {
  const named = files.flatMap(({ file, text }) => {
    if (MAY_NAME_VENDORS.test(file)) return [];
    const own = file.match(/^lib\/sources\/([^/]+)\//)?.[1];
    const others = new Set((text.match(VENDORS) ?? []).map((name) => name.toLowerCase()).filter((name) => name !== own));
    return others.size === 0 ? [] : [`${file}: ${[...others].join(", ")}`];
  });
  expect(named).toEqual([]);
});

test("no file is longer than 250 lines", () => {
  expect(files.filter(({ lines }) => lines > 250).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
});

test("the median file is at most 60 lines long", () => expect(at(0.5)).toBeLessThanOrEqual(60));

test("19 of 20 files are at most 150 lines long", () => expect(at(0.95)).toBeLessThanOrEqual(150));
