import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { echoes } from "./echo";
import { beat, CHANNEL, setHearing } from "./pulse";

export type Listener = { stop(): Promise<void> };

const ECHO_EVERY_MS = 20_000;
const PAUSE_MS = 250;
const PAUSE_MAX_MS = 30_000;

/** Feeds the pulse from a connection of its own, made again when it breaks. Resolves after the first try, whether it hears or not. */
export async function startListener(url: string, pool: Pick<pg.Pool, "query">): Promise<Listener> {
  const end = new AbortController();
  let work: Promise<void> | undefined;
  await new Promise<void>((tried) => {
    work = keepListening(url, pool, end.signal, tried);
  });
  return {
    stop: async () => {
      end.abort();
      await work;
    },
  };
}

async function keepListening(url: string, pool: Pick<pg.Pool, "query">, end: AbortSignal, tried: () => void): Promise<void> {
  let pause = PAUSE_MS;
  while (!end.aborted) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    const heard = () => {
      pause = PAUSE_MS;
      setHearing(true);
      tried();
    };
    await listen(client, pool, end, heard).catch(() => {});
    setHearing(false);
    tried();
    await client.end().catch(() => {});
    await wait(pause, undefined, { signal: end, ref: false }).catch(() => {});
    pause = Math.min(pause * 2, PAUSE_MAX_MS);
  }
}

/** Ends only by throwing. */
async function listen(client: pg.Client, pool: Pick<pg.Pool, "query">, end: AbortSignal, heard: () => void): Promise<never> {
  const broken = new AbortController();
  const either = AbortSignal.any([end, broken.signal]);
  client.on("error", () => broken.abort());
  client.on("end", () => broken.abort());
  const echo = echoes(pool, either);
  client.on("notification", ({ payload = "" }) => {
    if (!echo.take(payload)) beat();
  });
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  await echo.call();
  heard();
  for (;;) {
    await wait(ECHO_EVERY_MS, undefined, { ref: false, signal: either });
    await echo.call();
  }
}
