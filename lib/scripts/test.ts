import { startPostgres } from "@/lib/testing/postgres";
import { findOrInstallChromium } from "./chromium";
import { add, type Count, told } from "./report";
import { command, requireNode } from "./say";
import { isBuildCurrent } from "./source-hash";
import { check, playwright, script, vitest } from "./steps";

const EMBEDDED = { TEST_DATABASE_URL: undefined };

await command(async () => {
  requireNode();
  const counts: Count[] = [
    await script("Lock file", "lib/scripts/lockfile.ts", ["--check"]),
    await check("Format and lint", "biome", ["ci"]),
    await check("Route types", "next", ["typegen"]),
    await check("Types", "tsc", ["--noEmit"]),
    await vitest("Unit, contract and service tests", [], EMBEDDED),
  ];
  const postgres = await onPostgres();
  if (postgres) counts.push(postgres);
  counts.push(...(await inBrowser()));

  const { passed, failed, skipped, troubles } = counts.reduce(add);
  if (!postgres) console.log("\nNOT RUN: the service tests on Postgres. Set TEST_DATABASE_URL, or install a Postgres server.");
  if (troubles.length > 0) console.log(told(troubles));
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed === 0 ? 0 : 1;
});

async function onPostgres(): Promise<Count | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? undefined : await startPostgres();
  const url = given ?? own?.url;
  if (!url) return undefined;
  try {
    return await vitest(`Service tests on ${own?.version ?? "the Postgres of TEST_DATABASE_URL"}`, ["stored"], { TEST_DATABASE_URL: url });
  } finally {
    await own?.stop();
  }
}

async function inBrowser(): Promise<Count[]> {
  const CHROMIUM_PATH = findOrInstallChromium();
  if (!isBuildCurrent()) {
    const built = await script("Build", "lib/scripts/build.ts");
    if (built.failed > 0) return [built];
  }
  const speed = await script("Speed, short form with generous bounds", "lib/testing/bench/run.ts", ["--short"]);
  return [speed, await playwright(`Journeys in ${CHROMIUM_PATH}`, { CHROMIUM_PATH })];
}
