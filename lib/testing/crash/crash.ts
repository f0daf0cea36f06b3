import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startLife } from "./life";
import type { Item } from "./plan";
import { assertExactlyOnce, startUpstream } from "./upstream";

export type Crashed = { kills: number; items: Item[]; leaked: string[] };

/** Kills the process that works a set of batches again and again without warning, then lets it finish. Throws when anything was doubled or lost. */
export async function crashCycles(count: number, { rows = 20 + count * 12, say = (_: string) => {} } = {}): Promise<Crashed> {
  const folder = await mkdtemp(path.join(tmpdir(), "personary-crash-"));
  const upstream = await startUpstream(rows);
  const plan = { ...upstream.plan, setUp: true };
  let kills = 0;
  try {
    for (; kills < count; kills++) {
      const life = startLife(plan, { DATA_DIR: folder });
      await life.working;
      const ended = await Promise.race([life.items.then(() => true), wait(Math.random() * 1_200)]);
      if (ended) break;
      await life.kill();
      say(`killed ${kills + 1} times, ${upstream.servers.map(({ fake }) => fake.ledger.length).join(" + ")} effects`);
    }
    const last = startLife(plan, { DATA_DIR: folder });
    const items = await last.items;
    await last.ended;
    assertExactlyOnce(items, upstream);
    return {
      kills,
      items,
      leaked: await holding(
        folder,
        plan.places.map(({ key }) => key),
      ),
    };
  } finally {
    await upstream.close();
    await rm(folder, { recursive: true, force: true });
  }
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
