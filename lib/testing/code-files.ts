import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type CodeFile = { file: string; text: string; lines: number };

const ROOTS = ["app", "components", "lib", "e2e"];
const SKIPPED = ["lib/db/migrations"];

/** Every file that people write code in, by its path from the root. */
export function codeFiles(): CodeFile[] {
  return ROOTS.flatMap((root) => walk(root)).map((file) => {
    const text = readFileSync(file, "utf8");
    return { file, text, lines: text.trimEnd().split("\n").length };
  });
}

function walk(folder: string): string[] {
  if (SKIPPED.includes(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return walk(at);
    return /\.(ts|tsx|mts|css)$/.test(entry.name) ? [at] : [];
  });
}
