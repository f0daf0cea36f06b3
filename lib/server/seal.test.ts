import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { resetEnv } from "./env";
import { hint, keyCheck, seal, sealedWithCurrentKey, unseal, verifyKeyCheck } from "./seal";

const key = () => randomBytes(32).toString("base64");
const CONTEXT = { table: "connections", row: "1", field: "secret", origin: "https://api.example.com" };

function use(values: Record<string, string>): void {
  for (const name of ["SECRET_KEY", "SECRET_KEY_PREVIOUS", "DATABASE_URL"]) vi.stubEnv(name, values[name] ?? "");
  if (values.DATA_DIR) vi.stubEnv("DATA_DIR", values.DATA_DIR);
  resetEnv();
}

beforeEach(() => use({ SECRET_KEY: key() }));
afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

test("any text comes back, and two seals of it differ", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const sealed = seal(text, CONTEXT);
      expect(unseal(sealed, CONTEXT)).toBe(text);
      expect(seal(text, CONTEXT)).not.toBe(sealed);
      if (text.length > 8) expect(sealed).not.toContain(text);
    }),
    { numRuns: 200 },
  );
});

test.each(["table", "row", "field", "origin"] as const)("another %s does not open it", (name) => {
  const sealed = seal("secret", CONTEXT);
  expect(() => unseal(sealed, { ...CONTEXT, [name]: "https://evil.example" })).toThrow(/cannot be opened/);
});

test("parts cannot move between neighbours: ab|c is not a|bc", () => {
  const sealed = seal("secret", { ...CONTEXT, table: "ab", row: "c" });
  expect(() => unseal(sealed, { ...CONTEXT, table: "a", row: "bc" })).toThrow(/cannot be opened/);
});

test("any changed character is noticed", () => {
  const sealed = seal("secret", CONTEXT);
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom(..."abcXYZ019-_.="), (at, letter) => {
      fc.pre(sealed[at] !== letter);
      expect(() => unseal(sealed.slice(0, at) + letter + sealed.slice(at + 1), CONTEXT)).toThrow(/cannot be opened/);
    }),
  );
  for (const bad of ["", ".", "s1", `${sealed}.x`, sealed.slice(0, -30)]) expect(() => unseal(bad, CONTEXT)).toThrow(/cannot be opened/);
});

test("the previous key opens, the current one seals", () => {
  const [old, fresh] = [key(), key()];
  use({ SECRET_KEY: old });
  const sealed = seal("secret", CONTEXT);
  const check = keyCheck();
  use({ SECRET_KEY: fresh, SECRET_KEY_PREVIOUS: old });
  expect(unseal(sealed, CONTEXT)).toBe("secret");
  expect(sealedWithCurrentKey(sealed)).toBe(false);
  expect(verifyKeyCheck(check)).toBe(true);
  const again = seal(unseal(sealed, CONTEXT), CONTEXT);
  use({ SECRET_KEY: fresh });
  expect(sealedWithCurrentKey(again)).toBe(true);
  expect(unseal(again, CONTEXT)).toBe("secret");
  expect(() => unseal(sealed, CONTEXT)).toThrow(/cannot be opened/);
  expect(verifyKeyCheck(check)).toBe(false);
});

describe("the server key", () => {
  test.each([
    "short",
    randomBytes(31).toString("base64"),
    randomBytes(33).toString("base64"),
    `${key()}=`,
    "x".repeat(44),
    "a b".repeat(15),
  ])("%s is refused in one line", (value) => {
    use({ SECRET_KEY: value });
    expect(() => seal("x", CONTEXT)).toThrow(/^SECRET_KEY must be 32 bytes in base64[^\n]*$/);
  });

  test("is asked for with DATABASE_URL", () => {
    use({ DATABASE_URL: "postgres://localhost/x" });
    expect(() => keyCheck()).toThrow(/^SECRET_KEY is not set/);
    expect(() => verifyKeyCheck("s1.a.b.c")).toThrow(/^SECRET_KEY is not set/);
  });

  test("is otherwise made once, for its owner only, and leaves nothing beside it", () => {
    const folder = join(mkdtempSync(join(tmpdir(), "seal-")), "data");
    use({ DATA_DIR: folder });
    const sealed = seal("secret", CONTEXT);
    resetEnv();
    expect(unseal(sealed, CONTEXT)).toBe("secret");
    expect(statSync(join(folder, "secret.key")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secret.key"]);
  });
});

test("a hint needs 20 characters", () => {
  expect(hint("1234567890123456789")).toBeNull();
  expect(hint("12345678901234567890")).toBe("7890");
});
