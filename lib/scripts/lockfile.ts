import { readFileSync, writeFileSync } from "node:fs";
import { type Lock, repairLock } from "./lock-entries";

const file = "package-lock.json";
const text = readFileSync(file, "utf8");
const lock: Lock = JSON.parse(text);
const changed = repairLock(lock);

if (changed.length === 0) {
  console.log(`${file} is complete: ${Object.keys(lock.packages).length} packages, no download addresses.`);
} else if (process.argv.includes("--check")) {
  console.error(
    `${file} is incomplete for other systems (${changed.length} entries, first ${changed[0]}). Run npm run lockfile and commit it.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: completed ${changed.length} entries.`);
}
