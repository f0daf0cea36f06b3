import { expect, test, vi } from "vitest";

vi.mock("server-only", () => ({}));
const { portrait } = await import("./portrait");

const ids = Array.from({ length: 60 }, (_, i) => `persona-${i}`);

test("the same id gives the same drawing, other ids other drawings", () => {
  expect(portrait("a")).toBe(portrait("a"));
  expect(new Set(ids.map(portrait)).size).toBe(ids.length);
});

test("only the two inks of the reference, cropped, transparent, without links or script", () => {
  for (const id of ids) {
    const svg = portrait(id);
    expect(svg).toContain('viewBox="236 130 1280 1614"');
    const colours = new Set(svg.match(/#[0-9a-f]{3,8}/gi));
    expect([...colours].every((c) => c === "#221d1a" || c === "#fdfaf4")).toBe(true);
    expect(svg).not.toMatch(/<metadata|viewboxMask|<script|href|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  }
});
