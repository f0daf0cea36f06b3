import { expect, test } from "vitest";
import { equalText, randomToken, sha256 } from "./digest";

test("digests and tokens", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("abc", "base64url")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  expect(randomToken()).toMatch(/^[\w-]{43}$/);
  expect(randomToken()).not.toBe(randomToken());
  expect([equalText("a", "a"), equalText("a", "b"), equalText("a", "aa")]).toEqual([true, false, false]);
});
