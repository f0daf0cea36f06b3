import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { closeDatabase, database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { resetEnv } from "@/lib/server/env";
import { createConnection } from "@/lib/services/connections";
import { startRefresh } from "@/lib/services/scheduler";
import { allowOrigin, unthrottle } from "../upstream-rules";

const { values } = parseArgs({ options: { dir: { type: "string" }, origin: { type: "string" }, key: { type: "string" } } });
const { dir = "", origin = "", key = "" } = values;
Object.assign(process.env, { DATA_DIR: dir, DATABASE_URL: "" });
resetEnv();
allowOrigin(origin);
unthrottle();
const actor = { id: "bench", name: "Bench", email: "bench@personary.test", role: "owner" } as const;
const credentials = { apiKey: key };
const { id } = await createConnection(actor, { source: "octave", label: "Bench", credentials, origin }, { check: false });
await startRefresh(id);
const db = await database();
const held = await db
  .select({ sourceId: personas.sourceId })
  .from(personas)
  .where(eq(personas.connectionId, id))
  .orderBy(personas.sourceId);
process.stdout.write(JSON.stringify({ connection: id, ids: held.map((row) => row.sourceId) }));
await closeDatabase();
