import { beginning, type Count, type Trouble } from "./report";

type Result = { status: string; error?: { message?: string } };
type Spec = { title: string; file: string; line: number; tests: { status: string; results: Result[] }[] };
type Suite = { title: string; specs?: Spec[]; suites?: Suite[] };
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: Suite[];
  errors?: { message?: string }[];
};

/** Errors outside every test (a spec that does not load) count one each. */
export function fromPlaywright({ stats, suites, errors = [] }: PlaywrightReport): Count {
  const outside = errors.map(({ message = "" }) => ({ name: "outside of every journey", said: beginning(message), flaky: false }));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + outside.length,
    skipped: stats.skipped,
    troubles: [...suites.flatMap((suite) => within(suite, [])), ...outside],
  };
}

function within(suite: Suite, above: string[]): Trouble[] {
  const own = (suite.specs ?? []).flatMap((spec) => troublesOf(spec, above));
  const deeper = (suite.suites ?? []).flatMap((inner) => within(inner, [...above, inner.title]));
  return [...own, ...deeper];
}

function troublesOf({ title, file, line, tests }: Spec, above: string[]): Trouble[] {
  const bad = tests.filter(({ status }) => status === "unexpected" || status === "flaky");
  return bad.map(({ status, results }) => {
    const first = results.find(({ error }) => error)?.error?.message ?? "";
    return { name: [`${file}:${line}`, ...above, title].join(" › "), said: beginning(first), flaky: status === "flaky" };
  });
}
