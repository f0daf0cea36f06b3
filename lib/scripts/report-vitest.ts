import { beginning, type Count, type Trouble } from "./report";

type Assertion = { fullName: string; status: string; failureMessages?: string[] | null };
type TestFile = { name: string; status: string; message?: string; assertionResults: Assertion[] };
export type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; testResults: TestFile[] };

/** Also a file that failed as a whole counts, as one. */
export function fromVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }: VitestReport, root = process.cwd()): Count {
  const troubles = testResults.flatMap((file) => troublesOf(file, root));
  return { passed: numPassedTests, failed: Math.max(numFailedTests, troubles.length), skipped: numPendingTests, troubles };
}

function troublesOf({ name, status, message, assertionResults }: TestFile, root: string): Trouble[] {
  const file = name.replace(`${root}/`, "");
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && status === "failed") return [{ name: file, said: beginning(message ?? ""), flaky: false }];
  return failed.map((test) => ({
    name: `${file} › ${test.fullName.trim()}`,
    said: beginning(test.failureMessages?.join("\n") ?? ""),
    flaky: false,
  }));
}
