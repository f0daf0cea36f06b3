import { spawn } from "node:child_process";
import { once } from "node:events";
import { LEASH } from "@/lib/scripts/children";

/** Runs a file of this folder as a process of its own with the server's modules; what it prints is its result. Throws with its last words. */
export async function inOwnProcess<Result>(file: string, args: Record<string, string | number>, flags: string[] = []): Promise<Result> {
  const given = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const run = ["--import", LEASH, "--conditions=react-server", "--import", "tsx", ...flags, `lib/testing/bench/${file}`, ...given];
  const env = { ...process.env, LOG_LEVEL: "silent", NODE_ENV: "production" as const };
  const child = spawn(process.execPath, run, { stdio: ["ignore", "pipe", "pipe"], env });
  const out: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => { errors.push(text); process.stderr.write(text); });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${errors.join("").slice(-2_000)}`);
  return JSON.parse(out.join("")) as Result;
}
