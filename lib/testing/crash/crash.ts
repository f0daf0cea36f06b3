import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Life, startLife } from "./life";
import type { Item } from "./plan";
import { assertExactlyOnce, startUpstream, type Upstream } from "./upstream";

/** `resumed`: per life that was let live so long, milliseconds from its start (before the database opens) to the first effect or settled item. */
export type Crashed = { kills: number; items: Item[]; resumed: number[]; leaked: string[] };

export const RESUME_MS = 10_000;
const AFTER_MS = 900;
const LATENCY_MS = 60;

type Options = { rows?: number; say?: (line: string) => void };

/**
 * Kills the process that works a set of batches again and again without warning, then lets it finish: in turn at any moment, and some time after it went on.
 * Throws when anything was doubled or lost, or when a life did not go on within 10 s.
 */
export async function crashCycles(count: number, { rows = 30 + count * 14, say = () => {} }: Options = {}): Promise<Crashed> {
  const folder = await mkdtemp(path.join(tmpdir(), "personary-crash-"));
  const upstream = await startUpstream(rows, LATENCY_MS);
  const plan = { ...upstream.plan, setUp: true };
  const resumed: number[] = [];
  try {
    let kills = 0;
    for (; kills < count; kills++) {
      const life = startLife(plan, { DATA_DIR: folder });
      const went = kills === 0 ? undefined : goesOn(life, upstream);
      went?.catch(() => {});
      await life.working;
      if (kills % 2 === 1 && went) resumed.push(await went);
      const ended = await Promise.race([life.items.then(() => true), wait(Math.random() * AFTER_MS)]);
      if (ended) break;
      await life.kill();
      say(`killed ${kills + 1} times, ${upstream.effects()} effects, resumed after ${resumed.at(-1) ?? "?"} ms`);
    }
    const last = startLife(plan, { DATA_DIR: folder });
    const items = await last.items;
    await last.ended;
    assertExactlyOnce(items, upstream);
    const keys = plan.places.map(({ key }) => key);
    return { kills, items, resumed, leaked: await holding(folder, keys) };
  } finally {
    await upstream.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from its start until this life changes something, there or in its own ledger. */
async function goesOn(life: Life, { effects }: Upstream): Promise<number> {
  await life.born;
  const [from, before] = [Date.now(), effects()];
  let settled = false;
  void life.settling.then(
    () => {
      settled = true;
    },
    () => {},
  );
  while (!settled && effects() === before) {
    const took = Date.now() - from;
    if (took > RESUME_MS) throw new Error(`A life had done nothing after ${took} ms.`);
    await wait(20);
  }
  return Date.now() - from;
}

/** Files under `folder` that hold one of these texts, as they are or encoded. */
async function holding(folder: string, secrets: readonly string[]): Promise<string[]> {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -1),
    Buffer.from(secret).toString("hex"),
  ]);
  const found: string[] = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = await readFile(path.join(file.parentPath, file.name));
    if (forms.some((form) => bytes.includes(form))) found.push(file.name);
  }
  return found;
}
