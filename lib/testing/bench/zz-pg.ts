import { startPostgres } from "/work/main/lib/testing/postgres";
import { spawnSync } from "node:child_process";
const pg = await startPostgres(); if (!pg) throw new Error("none");
const r = spawnSync("npx", ["vitest", "run", "--config", "lib/testing/vitest.config.ts", "--project", "stored", ...process.argv.slice(2)], { stdio: "inherit", env: { ...process.env, TEST_DATABASE_URL: pg.url } });
await pg.stop(); process.exit(r.status ?? 1);
