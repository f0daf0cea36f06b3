import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILT_INS } from "./built-in-views";
import { healViewAddress, viewQuery } from "./view-address";

describe("an address worth keeping", () => {
  test.each([
    ["?q=ada&source=octave,vibemap", "q=ada&source=octave,vibemap"],
    ["/?q=ada", "q=ada"],
    ["source=octave&source=vibemap", "source=octave,vibemap"],
    ["sort=sideways&state=active&readiness=lots", "state=active"],
    ["sort=changed&view=gallery", ""],
    ["sort=-name&view=table&columns=goals:320!,role", "sort=-name&view=table&columns=goals:320!,role"],
    ["view=poster&columns=nonsense", ""],
    ["tab=everyone&cursor=abc&limit=3&offset=9&utm=1&__proto__=x", ""],
    ["view=table&q=a%26b%3Dc", "q=a%26b%3Dc&view=table"],
    ["%E0%A4%A&q=%00", ""],
  ])("of %s is %s", (given, kept) => expect(new URLSearchParams(healViewAddress(given))).toEqual(new URLSearchParams(kept)));

  test("built-in ones are kept as they are", () => {
    expect(BUILT_INS.map(({ address }) => healViewAddress(address))).toEqual(BUILT_INS.map(({ address }) => address));
  });

  test("whatever it was made of, what is kept stays as it is and can be asked for", () => {
    const key = fc.constantFrom("q", "source", "state", "sort", "view", "columns", "readiness", "matched", "x");
    const value = fc.oneof(fc.string(), fc.constantFrom("octave", "active,missing", "-name", "table", "goals", "0-49", "true"));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (pairs) => {
        const kept = healViewAddress(new URLSearchParams(pairs).toString());
        expect(healViewAddress(kept)).toBe(kept);
        expect(viewQuery(kept).limit).toBeGreaterThan(0);
      }),
    );
  });
});
