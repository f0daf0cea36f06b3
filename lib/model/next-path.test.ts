import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each(["/", "/personas/1", "/personas?q=a%26b&sort=-name", "/compare#x", "/sign-in-help"])("%s is a page of this app", (path) =>
  expect(nextPath(path)).toBe(path),
);

test.each([
  undefined,
  null,
  ["/a", "/b"],
  "",
  "personas",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/..//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/api/me",
  "/sign-in?next=/",
  "/set-up",
])("%j leads to the library", (path) => expect(nextPath(path)).toBe("/"));
