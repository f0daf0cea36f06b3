import fc from "fast-check";
import { expect, test } from "vitest";
import { REDACTED, redactJson, redactor } from "./redact";

const SECRET = 'sk-live/abc+def"ghi jkl=\\mn';
const redact = redactor([SECRET]);
const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each([
  ["raw", SECRET],
  ["URL", encodeURIComponent(SECRET)],
  ["URL, small hex", encodeURIComponent(SECRET).replace(/%../g, (c) => c.toLowerCase())],
  ["form", new URLSearchParams({ k: SECRET }).toString().slice(2)],
  ["JSON", JSON.stringify(SECRET).slice(1, -1)],
  ["JSON in JSON", JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
  ["JSON, slashes escaped", JSON.stringify(SECRET).slice(1, -1).replaceAll("/", "\\/")],
])("%s", (_, text) => {
  expect(redact(`before ${text} after ${text}`)).toBe(`before ${REDACTED} after ${REDACTED}`);
});

test("base64 at any alignment, in either alphabet, leaves at most the letters that mix with the neighbours", () => {
  const secret = "key-0123456789-abcdefghij";
  const hide = redactor([secret]);
  for (const [before, after] of [
    ["", ""],
    ["a", "b"],
    ["ab", ""],
    ["Bearer ", "!"],
    ["user:", ""],
  ]) {
    for (const encoding of ["base64", "base64url"] as const) {
      const shown = hide(Buffer.from(`${before}${secret}${after}`).toString(encoding));
      expect(shown).toContain(REDACTED);
      expect(Buffer.from(shown.replace(REDACTED, ""), "base64").toString()).not.toMatch(/0123|abcdef/);
    }
  }
});

test("no secret survives, whatever it is made of", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6, unit: "grapheme" }), fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(!REDACTED.includes(secret) && !`${before}${after}`.includes(secret));
      const hide = redactor([secret]);
      for (const text of [secret, encodeURIComponent(secret), base64(secret)]) expect(hide(` ${text} `)).toContain(REDACTED);
    }),
  );
});

test("short ones and none at all change nothing", () => {
  expect(redactor(["abc", ""])("abc ab")).toBe("abc ab");
});

test("JSON: values, keys and numbers", () => {
  const hide = redactor(["12345678"]);
  expect(redactJson({ a: ["x12345678", 12345678, 5, null, true], "k-12345678": { b: "ok" } }, hide)).toEqual({
    a: [`x${REDACTED}`, REDACTED, 5, null, true],
    [`k-${REDACTED}`]: { b: "ok" },
  });
});
