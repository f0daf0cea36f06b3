import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Item, Plan } from "./plan";

const CHILD = path.join(import.meta.dirname, "child.ts");
const SECRET_KEY = Buffer.alloc(32, 9).toString("base64");

export type Life = {
  child: ChildProcess;
  /** Resolves once its code is loaded, which the app has done at build time. */
  born: Promise<void>;
  /** Resolves once the worker runs; rejects when the process ends before. */
  working: Promise<void>;
  /** Resolves once the first item of this life is settled. */
  settling: Promise<void>;
  /** What the items say at the end; rejects when the process ends before. */
  items: Promise<Item[]>;
  kill(): Promise<void>;
  ended: Promise<void>;
};

/** Starts the app's worker in a process of its own, on the database that `env` names. */
export function startLife(plan: Plan, env: { DATA_DIR?: string; DATABASE_URL?: string }): Life {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", CHILD, JSON.stringify(plan)], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, SECRET_KEY, LOG_LEVEL: "error", NODE_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  const ended = once(child, "exit").then(() => undefined);
  const line = <T>(found: (lines: string[]) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const value = found(out.split("\n").slice(0, -1));
        if (value !== undefined) resolve(value);
      };
      child.stdout?.on("data", look);
      void ended.then(look).then(() => reject(new Error(`The process ended (${child.exitCode ?? child.signalCode}). ${err}`)));
    });
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const heard = (word: string) => line((lines) => (lines.includes(word) ? true : undefined)).then(() => undefined);
  const [born, working, settling] = [heard("born"), heard("working"), heard("settling")];
  const items = line((lines) => lines.find((text) => text.startsWith("["))).then((text) => JSON.parse(text) as Item[]);
  for (const promise of [born, working, settling, items]) promise.catch(() => {});
  return {
    child,
    born,
    working,
    settling,
    items,
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
