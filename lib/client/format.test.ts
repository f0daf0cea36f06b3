import { expect, test } from "vitest";
import { plural, relativeTime, shortAge } from "./format";

const now = Date.parse("2026-06-01T12:00:00Z");
const at = (seconds: number) => new Date(now - seconds * 1000).toISOString();

test.each([
  [10, "just now"],
  [61, "1 min ago"],
  [3600, "1 hour ago"],
  [2 * 86_400, "2 days ago"],
  [220 * 86_400, "7 months ago"],
  [800 * 86_400, "2 years ago"],
  [-7200, "in 2 hours"],
])("%d seconds since is %s", (seconds, words) => expect(relativeTime(at(seconds), now)).toBe(words));

test("short ages and plurals", () => {
  expect(shortAge(at(5), now)).toBe("now");
  expect(shortAge(at(200), now)).toBe("3 min");
  expect([plural(1, "persona"), plural(1312, "persona"), plural(2, "person", "people")]).toEqual([
    "1 persona",
    "1,312 personas",
    "2 people",
  ]);
});
