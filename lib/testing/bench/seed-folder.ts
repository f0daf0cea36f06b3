import { parseArgs } from "node:util";
import { closeDatabase } from "@/lib/db/client";
import { command, Stop } from "@/lib/scripts/say";
import { resetEnv } from "@/lib/server/env";
import { seed } from "./seed";

await command(async () => {
  const { values } = parseArgs({ options: { dir: { type: "string" }, count: { type: "string", default: "10000" } } });
  if (!values.dir)
    throw new Stop("Usage: node --conditions=react-server --import tsx lib/testing/bench/seed-folder.ts --dir <folder> --count 10000");
  Object.assign(process.env, { DATA_DIR: values.dir, DATABASE_URL: "" });
  resetEnv();
  const began = Date.now();
  await seed(Number(values.count));
  await closeDatabase();
  console.log(JSON.stringify({ dir: values.dir, personas: Number(values.count), seconds: (Date.now() - began) / 1000 }));
  return 0;
});
