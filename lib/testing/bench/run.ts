import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "@/lib/scripts/build-app";
import { command, requireNode } from "@/lib/scripts/say";
import { isBuildCurrent, isBuilt } from "@/lib/scripts/source-hash";
import { appFigures, type Measure } from "./app-figures";
import { batchRateFigures, batchSpeedFigures } from "./batch";
import type { Figure } from "./figure";
import { FULL, SHORT } from "./form";
import { importFigures } from "./import";
import { listFigures } from "./list";
import { inOwnProcess } from "./own-process";
import { refreshFigures } from "./refresh";

const APP_PARTS = ["route", "visit", "network", "typing", "scroll", "edit", "batch-beside"];
const options = {
  /** For CI: less of everything, generous bounds, no build when there is one. */
  short: { type: "boolean" },
  /** Ends with 1 when a bound is missed, as the short form always does. */
  check: { type: "boolean" },
  /** Parts, comma separated: list, refresh, route, visit, network, typing, scroll, edit, batch-speed, batch-rate, batch-beside, import. */
  only: { type: "string" },
  /** Keeps the seeded libraries in this folder, and measures copies of them the next time. Empty it when the mirror changed. */
  seeds: { type: "string" },
  "as-built": { type: "boolean" },
} as const;

/** Every promise about speed, measured in one run on one machine: one JSON on stdout. */
await command(async () => {
  requireNode();
  const { values } = parseArgs({ options });
  const form = values.short ? SHORT : FULL;
  const wants = (part: string) => !values.only || values.only.split(",").includes(part);
  const folder = mkdtempSync(path.join(os.tmpdir(), "personary-bench-"));
  const began = Date.now();
  const figures: Figure[] = [];
  const failures: { part: string; problem: string }[] = [];
  const say = (what: string) => process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
  const measure: Measure = async (part, work) => {
    if (!wants(part)) return;
    say(part);
    try {
      const found = await work();
      for (const { id, value, unit, bound, ok } of found) say(`${ok ? "  fine" : "MISSED"}  ${id} ${value} ${unit} of ${bound}`);
      figures.push(...found);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      say(`BROKEN  ${problem}`);
      failures.push({ part, problem });
    }
  };
  const seeded = async (count: number): Promise<string> => {
    say(`a library of ${count}`);
    const dir = path.join(folder, String(count));
    const kept = values.seeds ? path.resolve(values.seeds, String(count)) : dir;
    if (!existsSync(kept)) await inOwnProcess("seed-folder.ts", { dir: kept, count });
    if (kept !== dir) cpSync(kept, dir, { recursive: true });
    return dir;
  };

  try {
    const { few, many } = form.sizes;
    const inApp = APP_PARTS.some(wants);
    const small = wants("list") || wants("import") || inApp ? await seeded(few) : "";
    if (wants("list")) {
      const large = await seeded(many);
      await measure("list", () => listFigures(small, large, form));
      rmSync(large, { recursive: true, force: true });
    }
    await measure("refresh", () => refreshFigures(path.join(folder, "refresh"), form));
    await measure("batch-speed", () => batchSpeedFigures(path.join(folder, "batch-speed"), form));
    await measure("batch-rate", () => batchRateFigures(path.join(folder, "batch-rate"), form));
    if (inApp && !(values.short || values["as-built"] ? isBuilt() : isBuildCurrent())) {
      say("build");
      await build();
    }
    if (inApp) await appFigures(small, form, measure);
    await measure("import", () => importFigures(small, form));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const ok = failures.length === 0 && figures.every((one) => one.ok);
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg()[0], node: process.version };
  const seconds = Math.round((Date.now() - began) / 1000);
  const told = { at: new Date().toISOString(), form: values.short ? "short" : "full", machine, seconds, ok, failures, figures };
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  return ok || !(values.check || values.short) ? 0 : 1;
});
