import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const BUILT_FROM = ["app", "components", "lib", "public", "instrumentation.ts", "proxy.ts", "next.config.ts", "postcss.config.mjs"];
const ALSO = ["tsconfig.json", "package-lock.json"];
const LEFT_OUT = [/^lib\/(testing|scripts)\//, /\.test\.tsx?$/, /\.spec\.ts$/];
const STAMP = ".next/source-hash";

export const isBuilt = (): boolean => existsSync(".next/BUILD_ID");

/** True when the build in .next was made by `npm run build` from exactly the files that are here now. */
export function isBuildCurrent(): boolean {
  return isBuilt() && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sourceHash();
}

export function stampBuild(): void {
  writeFileSync(STAMP, sourceHash());
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of [...BUILT_FROM, ...ALSO].flatMap(filesOf).sort()) {
    if (LEFT_OUT.some((pattern) => pattern.test(file))) continue;
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(at: string): string[] {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isDirectory() ? readdirSync(at).flatMap((name) => filesOf(path.posix.join(at, name))) : [at];
}
