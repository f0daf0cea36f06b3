import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startApp } from "@/lib/scripts/app";
import { type Child, stop } from "@/lib/scripts/children";
import { freePort } from "@/lib/scripts/ports";

export type RunningApp = {
  /** `http://localhost:<port>`, the same after every restart. */
  url: string;
  dataDir: string;
  /** Ends the process as an operator would and starts it again on the same data. */
  restart(): Promise<void>;
  /** Ends the process with SIGKILL; `restart` brings it back. */
  kill9(): Promise<void>;
  /** What the process printed since it was first started. */
  log(): string;
  close(): Promise<void>;
};

/** `next start` on a free port with a data folder of its own. Needs a build. */
export async function openApp(env: Record<string, string | undefined> = {}): Promise<RunningApp> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), "personary-e2e-"));
  const printed: string[] = [];
  const full = { DATABASE_URL: "", ...env, DATA_DIR: dataDir, APP_URL: url, PORT: String(port) };
  const start = () => startApp({ port, env: full, onLine: (line) => printed.push(line) }, []);
  let app: Child = await start();
  return {
    url,
    dataDir,
    restart: async () => {
      await stop(app);
      app = await start();
    },
    kill9: async () => {
      const ended = once(app.process, "exit");
      if (app.process.kill("SIGKILL")) await ended;
    },
    log: () => printed.join("\n"),
    close: async () => {
      await stop(app);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
