import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = path.resolve(import.meta.dirname, "../..");
const stored = ["lib/services/**/*.test.ts", "lib/db/**/*.test.ts", "app/**/*.test.ts"];
const slow = ["lib/testing/crash/**/*.test.ts", "lib/testing/sandbox.test.ts"];
const unit = [
  "lib/model/**/*.test.ts",
  "lib/sources/**/*.test.ts",
  "lib/server/**/*.test.ts",
  "lib/client/**/*.test.ts",
  "components/**/*.test.ts",
];
const project = (name: string, include: string[], exclude: string[] = []) => ({ extends: true as const, test: { name, include, exclude } });

/** Begun first, so that no worker is left alone with them at the end. */
const LONG = ["crash", "interleavings", "storm", "persona-writes", "batch-processes", "unknown-values", "mirror-scale"];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((part) => moduleId.includes(part));
  return at < 0 ? LONG.length : at;
};

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": path.join(root, "lib/testing/server-only.ts") } },
  test: {
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      project("unit", unit),
      project("stored", stored),
      project("rules", ["lib/testing/**/*.test.ts", "lib/scripts/**/*.test.ts"], slow),
      project("slow", slow),
    ],
  },
});
