import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

type Holder = { pid: number; started: string };

const TAKEOVER_STALE_MS = 10_000;
const LEAVING_MS = 3_000;
const LOOK_MS = 100;

/** Waits a moment for a holder that is just ending, as after a restart by a supervisor. */
export async function lockFolderSoon(folder: string, patienceMs = LEAVING_MS): Promise<() => void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await wait(LOOK_MS);
    }
  }
}

/** A second process on one embedded database destroys data, so the folder has one opener; a lock is taken over only from a process that is gone. Returns the release. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "lock");
  const mine: Holder = { pid: process.pid, started: stat(process.pid).started };
  if (!create(file, mine)) takeOver(file, mine, folder);
  return () => {
    const holder = read(file);
    if (holder?.pid === mine.pid && holder.started === mine.started) rmSync(file, { force: true });
  };
}

/** The live process that holds a folder, if any. */
export function holderOf(folder: string): number | undefined {
  const holder = read(path.join(folder, "lock"));
  return holder && isAlive(holder) ? holder.pid : undefined;
}

function takeOver(file: string, mine: Holder, folder: string): void {
  const guard = `${file}.taking`;
  if (!create(guard, mine)) {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age < TAKEOVER_STALE_MS) throw refused(folder);
    rmSync(guard, { force: true });
    throw refused(folder);
  }
  try {
    const holder = read(file);
    if (holder && isAlive(holder)) throw refused(folder, holder.pid);
    rmSync(file, { force: true });
    if (!create(file, mine)) throw refused(folder);
  } finally {
    rmSync(guard, { force: true });
  }
}

const refused = (folder: string, pid?: number) =>
  new Error(
    `The data folder ${folder} is in use by ${pid ? `process ${pid}` : "another process"}. Stop it first, or set DATA_DIR to another folder.`,
  );

/** Linked into place whole: nobody ever sees a lock without its holder. */
function create(file: string, holder: Holder): boolean {
  const whole = `${file}.${process.pid}.${performance.now()}`;
  writeFileSync(whole, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const { state, started: now } = stat(pid);
  if (state === "Z" || state === "X") return false;
  return now === "" || started === "" || now === started;
}

/** State and start time (clock ticks since boot) of a process, where /proc tells; one that has ended but was not collected yet is a "Z", and a reused process number has another start. */
function stat(pid: number): { state: string; started: string } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return { state: "", started: "" };
  }
}
