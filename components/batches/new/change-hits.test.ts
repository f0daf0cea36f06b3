import { expect, test } from "vitest";
import { countHits } from "./change-hits";

test.each([
  ["A manager manages managers", { wholeWord: false, matchCase: false }, 2],
  ["A manager manages managers", { wholeWord: true, matchCase: false }, 1],
  [["Manager", { title: "manager", value: ["The manager"] }], { wholeWord: false, matchCase: true }, 2],
  [undefined, { wholeWord: false, matchCase: false }, 0],
])("%j %j", (value, how, hits) => expect(countHits(value, { find: "manager", ...how })).toBe(hits));
