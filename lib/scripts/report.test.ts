import { describe, expect, test } from "vitest";
import { add, failure, NONE, told } from "./report";
import { fromPlaywright } from "./report-playwright";
import { fromVitest } from "./report-vitest";

const vitest = (status: string, message: string, assertionResults: { fullName: string; status: string; failureMessages: string[] }[]) =>
  fromVitest(
    {
      numPassedTests: assertionResults.filter((one) => one.status === "passed").length,
      numFailedTests: assertionResults.filter((one) => one.status === "failed").length,
      numPendingTests: 0,
      testResults: [{ name: "/root/lib/a.test.ts", status, message, assertionResults }],
    },
    "/root",
  );

describe("vitest's report", () => {
  test("names each failed test with the beginning of its error", () => {
    const red = `${String.fromCharCode(27)}[31m`;
    const { failed, passed, troubles } = vitest("failed", "", [
      { fullName: "a list is sorted", status: "failed", failureMessages: [`${red}AssertionError: 1 is not 2\n\n    at a.ts:1`] },
      { fullName: "a list is long", status: "passed", failureMessages: [] },
    ]);
    expect({ failed, passed }).toEqual({ failed: 1, passed: 1 });
    expect(troubles).toEqual([
      { name: "lib/a.test.ts › a list is sorted", said: "AssertionError: 1 is not 2\n    at a.ts:1", flaky: false },
    ]);
  });

  test("counts a file that failed as a whole", () => {
    const { failed, troubles } = vitest("failed", "Cannot find module", []);
    expect(failed).toBe(1);
    expect(troubles[0]).toMatchObject({ name: "lib/a.test.ts", said: "Cannot find module" });
  });
});

describe("Playwright's report", () => {
  const spec = (title: string, status: string, messages: string[]) => ({
    title,
    file: "e2e/a.spec.ts",
    line: 7,
    tests: [{ status, results: messages.map((message) => ({ status: "failed", error: { message } })) }],
  });

  test("tells failed and flaky journeys apart, at any depth", () => {
    const { passed, failed, troubles } = fromPlaywright({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [
        {
          title: "e2e/a.spec.ts",
          specs: [spec("fine", "expected", []), spec("red", "unexpected", ["not visible", "again"])],
          suites: [{ title: "inside", specs: [spec("shaky", "flaky", ["too late"])] }],
        },
      ],
    });
    expect({ passed, failed }).toEqual({ passed: 2, failed: 1 });
    expect(troubles).toEqual([
      { name: "e2e/a.spec.ts:7 › red", said: "not visible", flaky: false },
      { name: "e2e/a.spec.ts:7 › inside › shaky", said: "too late", flaky: true },
    ]);
  });

  test("counts what failed outside every journey", () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(fromPlaywright({ stats, suites: [], errors: [{ message: "a spec does not load" }] })).toMatchObject({ failed: 1 });
  });
});

test("sums keep every trouble, and what is told ends with what failed", () => {
  const flaky = { ...NONE, passed: 1, troubles: [{ name: "shaky", said: "", flaky: true }] };
  const sum = [failure("Types", "two errors"), flaky].reduce(add);
  expect(sum).toMatchObject({ passed: 1, failed: 1 });
  const text = told(sum.troubles);
  expect(text.indexOf("shaky")).toBeLessThan(text.indexOf("Types"));
  expect(text).toContain("      two errors");
  expect(told([])).toBe("");
});
