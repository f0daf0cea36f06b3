import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ALLOWED, BROKEN, REFUSED } from "./layer-cases";

type Diagnostic = { category: string; message: string; advices?: unknown; location: { path?: string | { file: string } } };

const folder = mkdtempSync(path.join(tmpdir(), "personary-layers-"));
const found = new Map<string, string>();
const fileOf = (where: string, index: number) => where.replace("*", `case-${index}`);
const use = (from: string) => `import { value } from "${from}";\n\nexport const copy = value;\n`;

beforeAll(() => {
  const config = JSON.parse(readFileSync("biome.json", "utf8"));
  write("biome.json", JSON.stringify({ ...config, vcs: { enabled: false } }));
  cpSync("tsconfig.json", path.join(folder, "tsconfig.json"));
  for (const [index, [where, from]] of REFUSED.entries()) write(fileOf(where, index), use(from));
  for (const [index, [where, from]] of ALLOWED.entries()) write(fileOf(where, 100 + index), use(from));
  for (const { files } of BROKEN) for (const [file, text] of Object.entries(files)) write(file, text);
  const { stdout } = spawnSync(path.resolve("node_modules/.bin/biome"), ["lint", "--reporter=json", "--max-diagnostics=none", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  for (const diagnostic of JSON.parse(stdout.slice(stdout.indexOf("{"))).diagnostics as Diagnostic[]) {
    const at = diagnostic.location.path;
    const file = (typeof at === "string" ? at : (at?.file ?? "")).replace(/^\.\//, "");
    found.set(file, `${found.get(file) ?? ""}${diagnostic.category} ${diagnostic.message} ${JSON.stringify(diagnostic.advices ?? "")}\n`);
  }
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(REFUSED.map((entry, index) => ({ where: entry[0], from: entry[1], reason: entry[2], index })))(
  "$where may not import $from",
  (c) => {
    expect(found.get(fileOf(c.where, c.index)) ?? "nothing was refused").toContain(c.reason);
  },
);

test.each(ALLOWED.map((entry, index) => ({ where: entry[0], from: entry[1], index })))("$where may import $from", (c) => {
  expect(found.get(fileOf(c.where, 100 + c.index)) ?? "").not.toContain("noRestrictedImports");
});

test.each(BROKEN)("$rule bites", ({ files, rule }) => {
  expect(
    Object.keys(files)
      .map((file) => found.get(file) ?? "")
      .join(""),
  ).toContain(rule);
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
