import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./say";

/** Refuses early, with the process to look for; the app's own lock is what protects the data. */
export function requireDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Stop(`The data folder ${folder} cannot be used: ${(error as Error).message}`);
  }
  const pid = holderOf(path.join(folder, "lock"));
  if (pid && isAlive(pid))
    throw new Stop(`The data folder ${folder} is already in use by process ${pid}. Stop it first, or set DATA_DIR to another folder.`);
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(JSON.parse(readFileSync(file, "utf8")).pid);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
