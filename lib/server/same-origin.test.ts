import { expect, test, vi } from "vitest";
import { resetEnv } from "./env";
import { requireSameOrigin } from "./same-origin";

const COOKIE = { cookie: "session=1" };
const cases: [string, Record<string, string>, boolean][] = [
  ["POST", { ...COOKIE }, false],
  ["POST", {}, true],
  ["POST", { ...COOKIE, origin: "https://app.example" }, true],
  ["POST", { ...COOKIE, origin: "http://inside:3000", host: "inside:3000" }, true],
  ["POST", { ...COOKIE, origin: "https://inside:3000", host: "inside:3000", "x-forwarded-proto": "https" }, true],
  ["POST", { ...COOKIE, origin: "https://inside:3000", host: "inside:3000" }, false],
  ["POST", { ...COOKIE, origin: "https://evil.example", "sec-fetch-site": "same-origin" }, false],
  ["POST", { ...COOKIE, origin: "null" }, false],
  ["POST", { origin: "https://evil.example" }, false],
  ["POST", { ...COOKIE, origin: "https://app.example.evil.example" }, false],
  ["DELETE", { ...COOKIE, "sec-fetch-site": "same-origin" }, true],
  ["DELETE", { ...COOKIE, "sec-fetch-site": "same-site" }, false],
  ["PATCH", { ...COOKIE, "sec-fetch-site": "cross-site" }, false],
  ["PUT", { "sec-fetch-site": "none" }, false],
  ["POST", { ...COOKIE, authorization: "Bearer x" }, true],
  ["POST", { ...COOKIE, authorization: "Basic x" }, false],
  ["GET", { ...COOKIE, origin: "https://evil.example" }, true],
];

test.each(cases)("%s %j → %s", (method, headers, passes) => {
  vi.stubEnv("APP_URL", "https://app.example");
  resetEnv();
  const check = () => requireSameOrigin(new Request("http://inside:3000/api/x", { method, headers }));
  if (passes) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: "forbidden" }));
});
