import { mkdirSync } from "node:fs";
import { holderOf } from "@/lib/db/lock";
import { Stop } from "./say";

/** Refuses early, with the process to look for; the app's own lock is what protects the data. */
export function requireDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Stop(`The data folder ${folder} cannot be used: ${(error as Error).message}`);
  }
  const pid = holderOf(folder);
  if (pid)
    throw new Stop(`The data folder ${folder} is already in use by process ${pid}. Stop it first, or set DATA_DIR to another folder.`);
}
