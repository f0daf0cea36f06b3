import { parseArgs } from "node:util";
import type { PGlite } from "@electric-sql/pglite";
import { closeDatabase, database } from "@/lib/db/client";
import { type PersonaQuery, personaQuerySchema } from "@/lib/model/persona-query";
import { resetEnv } from "@/lib/server/env";
import type { Actor } from "@/lib/services/actor";
import { listPersonas } from "@/lib/services/persona-list";
import { LIST_CASES } from "./list-cases";

export type CaseTimes = { ours: number[]; bare: number[]; total: number; statements: number };
type Statement = [text: string, params: unknown[] | undefined];
type Recorded = { page: Statement; statements: number };

const WARM_UP = 6;
const PAUSE_EVERY = 10;
const viewer: Actor = { id: "bench", name: "Bench", email: "bench@personary.test", role: "viewer" };

/** Times every case of the list against its own page statement, taking turns in who is first, and prints them as one JSON. A process of its own, so that nothing else is warm. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: "string" }, rounds: { type: "string" } } });
  Object.assign(process.env, { DATA_DIR: values.dir, DATABASE_URL: "" });
  resetEnv();
  const client = ((await database()) as unknown as { $client: PGlite }).$client;
  const known = new Map<string, Recorded>();
  const found: Record<string, CaseTimes> = {};
  for (let round = -WARM_UP; round < Number(values.rounds); round++) {
    for (const [name, variants] of Object.entries(LIST_CASES)) {
      const query = personaQuerySchema.parse(variants[(round + WARM_UP) % variants.length]);
      const key = JSON.stringify(query);
      const recorded = known.get(key) ?? (await record(client, query));
      known.set(key, recorded);
      const { ours, bare, total } = await once(client, query, recorded.page, round % 2 === 0);
      if (round < 0) continue;
      const kept = found[name] ?? { ours: [], bare: [], total: 0, statements: recorded.statements };
      found[name] = {
        ours: [...kept.ours, ours],
        bare: [...kept.bare, bare],
        total: Math.max(kept.total, total),
        statements: kept.statements,
      };
    }
    if (round % PAUSE_EVERY === 0) globalThis.gc?.();
  }
  process.stdout.write(JSON.stringify(found));
  await closeDatabase();
}

async function once(client: PGlite, query: PersonaQuery, [text, params]: Statement, bareFirst: boolean) {
  const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    const from = performance.now();
    const answer = await work();
    return [performance.now() - from, answer];
  };
  const runBare = () => timed(() => client.query(text, params));
  const early = bareFirst ? await runBare() : undefined;
  const [ours, page] = await timed(() => listPersonas(viewer, query));
  const [bare] = early ?? (await runBare());
  return { ours, bare, total: page.total };
}

/** The statement that fetches the page, as the service sends it: the one with a limit on personas. */
async function record(client: PGlite, query: PersonaQuery): Promise<Recorded> {
  const sent: Statement[] = [];
  const { query: send } = client;
  client.query = ((text: string, params?: unknown[], options?: object) => {
    sent.push([text, params]);
    return send.call(client, text, params, options);
  }) as typeof client.query;
  try {
    await listPersonas(viewer, query);
  } finally {
    client.query = send;
  }
  const page = sent.find(([text]) => /"?personas"?[\s\S]*order by[\s\S]*limit/i.test(text));
  if (!page) throw new Error("The list sent no statement with a page of personas.");
  return { page, statements: sent.length };
}

await main();
