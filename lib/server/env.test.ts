import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { env, resetEnv, sourceEnv } from "./env";

const NAMES = ["PORT", "APP_URL", "DATA_DIR", "DATABASE_URL", "SECRET_KEY", "OWNER_EMAIL", "ALLOWED_UPSTREAM_ORIGINS", "LOG_LEVEL"];
beforeEach(() => {
  for (const name of NAMES) vi.stubEnv(name, "");
  resetEnv();
});
afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

test("empty means not set; the address follows the port", () => {
  vi.stubEnv("PORT", "4100");
  expect(env()).toMatchObject({ PORT: 4100, APP_URL: "http://localhost:4100", DATA_DIR: ".data", ALLOWED_UPSTREAM_ORIGINS: [] });
  expect(env()).toBe(env());
});

test("origins are split and normal", () => {
  vi.stubEnv("ALLOWED_UPSTREAM_ORIGINS", " http://LOCALHOST:9000 , https://api.example.com:443/ ,");
  expect(env().ALLOWED_UPSTREAM_ORIGINS).toEqual(["http://localhost:9000", "https://api.example.com"]);
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["APP_URL", "localhost:3000"],
  ["APP_URL", "https://example.com/path"],
  ["DATABASE_URL", "mysql://x"],
  ["ALLOWED_UPSTREAM_ORIGINS", "https://a.example, b.example"],
  ["ALLOWED_UPSTREAM_ORIGINS", "https://user:pass@a.example"],
  ["LOG_LEVEL", "loud"],
  ["OWNER_EMAIL", "nobody"],
])("%s=%s is refused in one line that names it and not its value", (name, value) => {
  vi.stubEnv(name, value);
  expect(() => env()).toThrow(new RegExp(`^Environment: ${name}: [^\\n]+\\.$`));
});

test("a source's settings by its id", () => {
  vi.stubEnv("SOME_SOURCE_API_KEY", " k ");
  vi.stubEnv("SOME_SOURCE_ORIGIN", "http://127.0.0.1:1234");
  expect(sourceEnv("some-source")).toEqual({ apiKey: "k", origin: "http://127.0.0.1:1234" });
  expect(sourceEnv("other")).toEqual({});
  vi.stubEnv("SOME_SOURCE_ORIGIN", "nowhere");
  expect(() => sourceEnv("some-source")).toThrow(/SOME_SOURCE_ORIGIN/);
});
