import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Life, startLife } from "@/lib/testing/crash/life";
import { assertExactlyOnce, startUpstream, type Upstream } from "@/lib/testing/crash/upstream";

const SERVER = process.env.TEST_DATABASE_URL ?? "";
const FROZEN_MS = 11_000;

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe.skipIf(SERVER === "")("processes that share a Postgres", () => {
  const name = `processes_${randomBytes(6).toString("hex")}`;
  const lives: Life[] = [];
  let upstream: Upstream;

  beforeAll(async () => {
    await run(`create database ${name}`);
    upstream = await startUpstream(120);
  });
  afterAll(async () => {
    for (const { child, kill } of lives) if (child.exitCode === null && child.signalCode === null) await kill();
    await upstream.close();
    await run(`drop database if exists ${name} with (force)`);
  });

  const start = async (setUp: boolean): Promise<Life> => {
    const url = new URL(SERVER);
    url.pathname = `/${name}`;
    const life = startLife({ ...upstream.plan, setUp }, { DATABASE_URL: url.href });
    lives.push(life);
    await life.working;
    return life;
  };

  test("three of them, one frozen past its lease and one killed, do every item exactly once", { timeout: 120_000 }, async () => {
    const frozen = await start(true);
    const killed = await start(false);
    await wait(300);
    frozen.child.kill("SIGSTOP");
    await wait(300);
    await killed.kill();
    const last = await start(false);
    await wait(FROZEN_MS);
    frozen.child.kill("SIGCONT");
    const [items, same] = await Promise.all([last.items, frozen.items]);
    expect(items.length).toBeGreaterThan(300);
    expect(same).toHaveLength(items.length);
    assertExactlyOnce(items, upstream);
  });
});
