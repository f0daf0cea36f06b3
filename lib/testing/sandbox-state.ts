import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Fake } from "./fake";

const SAVE_DELAY_MS = 200;

/** Throws with a line for the person at the terminal when the file is there but cannot be read. */
export function loadState(fake: Fake, file: string): void {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new Error(`The saved state ${file} cannot be read.`);
  }
  try {
    fake.restore(JSON.parse(text));
  } catch {
    throw new Error(`The saved state ${file} is damaged. Delete it to start with the samples again.`);
  }
}

/** Writes soon after `changed`, whole or not at all; `flush` writes at once what is still waiting. */
export function stateSaver(fake: Fake, file: string): { changed(): void; flush(): void } {
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, JSON.stringify(fake.snapshot()));
    renameSync(`${file}.tmp`, file);
  };
  return {
    changed: () => {
      timer ??= setTimeout(flush, SAVE_DELAY_MS);
    },
    flush,
  };
}
