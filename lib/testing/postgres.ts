import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/lib/scripts/ports";

export type LocalPostgres = { url: string; version: string; stop(): Promise<void> };

const READY_MS = 20_000;
const SPEED = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"];

/** Starts a Postgres of its own in a temporary folder; undefined when this machine has no server programs. Postgres refuses to run as root, so root hands it to another user. */
export async function startPostgres(): Promise<LocalPostgres | undefined> {
  const bin = serverPrograms();
  if (!bin) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "personary-postgres-"));
  const as = wrapper(folder);
  const data = path.join(folder, "data");
  const start = (program: string, args: string[]) => [...as, path.join(bin, program), ...args];
  runOrThrow(start("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]), folder);

  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, ...SPEED].flatMap((setting) => [
    "-c",
    setting,
  ]);
  const [program = "", ...args] = start("postgres", ["-D", data, ...settings]);
  const server = spawn(program, args, { cwd: folder, stdio: "ignore" });
  const ended = once(server, "exit");
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGINT");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + READY_MS;
  while (spawnSync(path.join(bin, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", String(port)]).status !== 0) {
    if (server.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error("The local Postgres did not start.");
    }
    await wait(100);
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, version: versionOf(bin), stop };
}

/** The newest folder that holds initdb, postgres and pg_isready. */
function serverPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), ...versions.map((version) => `${debian}/${version}/bin`)];
  return folders.find((folder) => ["initdb", "postgres", "pg_isready"].every((program) => existsSync(path.join(folder, program))));
}

/** On Linux the server ends with the process that started it, also when that one is killed. */
function wrapper(folder: string): string[] {
  const leash = spawnSync("setpriv", ["--pdeathsig", "INT", "true"]).status === 0 ? ["--pdeathsig", "INT"] : [];
  if (process.getuid?.() !== 0) return leash.length > 0 ? ["setpriv", ...leash] : [];
  const user = ["postgres", "nobody"].find((name) => spawnSync("id", ["-u", name]).status === 0) ?? "nobody";
  const id = (flag: string) => Number(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout);
  chownSync(folder, id("-u"), id("-g"));
  return ["setpriv", `--reuid=${id("-u")}`, `--regid=${id("-g")}`, "--clear-groups", ...leash];
}

function runOrThrow([program = "", ...args]: string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.find((arg) => arg.endsWith("initdb")) ?? program} failed: ${stderr}`);
}

function versionOf(bin: string): string {
  return spawnSync(path.join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout.trim();
}
