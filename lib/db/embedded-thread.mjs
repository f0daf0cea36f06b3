import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

const asText = (value) => value;
const TIMESTAMPS = 1115;
const TIMESTAMPTZS = 1185;
const DATES = 1182;
const INTERVALS = 1187;
const NUMERICS = 1231;
/** The types that drizzle reads itself, from text. */
const parsers = Object.fromEntries(
  [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, NUMERICS, TIMESTAMPS, TIMESTAMPTZS, INTERVALS, DATES].map((id) => [
    id,
    asText,
  ]),
);

const { dataDir, channel } = workerData;
const client = await PGlite.create({ dataDir, extensions: { pg_trgm } });
let notices = 0;
await client.listen(channel, () => {
  notices += 1;
});

/** What the database said; nothing that cannot be handed over. */
const told = (error) => ({
  message: String(error?.message ?? error),
  ...Object.fromEntries(Object.entries(error ?? {}).filter(([, value]) => typeof value === "string")),
});

/** Answers name how many notices have come, so that whoever waits for a write knows of them no later than of its end. */
async function answer({ id, text, params, rowMode }) {
  try {
    const { rows, affectedRows } = await client.query(text, params, { rowMode, parsers });
    parentPort.postMessage({ id, rows, affectedRows, notices });
  } catch (error) {
    parentPort.postMessage({ id, error: told(error), notices });
  }
}

parentPort.on("message", (asked) => {
  if (asked.text !== undefined) void answer(asked);
  else void client.close().then(() => parentPort.postMessage({ id: asked.id, notices }));
});
parentPort.postMessage({ ready: true });
