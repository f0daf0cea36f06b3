import { spawnSync } from "node:child_process";

const count = process.argv[2] ?? "5000";
const args = ["run", "--config", "lib/testing/vitest.config.ts", "--project", "stored", "lib/services/batch-storm.test.ts"];
const { status } = spawnSync("node_modules/.bin/vitest", args, { stdio: "inherit", env: { ...process.env, STORM_ITEMS: count } });
process.exit(status ?? 1);
