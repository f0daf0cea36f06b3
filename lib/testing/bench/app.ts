import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startApp } from "@/lib/scripts/app";
import { type Child, stop } from "@/lib/scripts/children";
import { freePort } from "@/lib/scripts/ports";
import { OWNER } from "./owner";
import type { WatchedUpstream } from "./upstream";

export type BenchApp = { url: string; cookie: string; close(): Promise<void> };

/** An empty page among the built files; the server learns of it when it starts. */
export const EMPTY_PAGE = "/_next/static/bench/empty.html";

/** The build that is here, on a seeded folder, its first source connected to `upstream`; the others stay paused. */
export async function openBenchApp(dataDir: string, upstream: WatchedUpstream): Promise<BenchApp> {
  const file = path.join(".next", EMPTY_PAGE.replace("/_next", ""));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "<!doctype html><title>Empty</title>\n");
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const connected = { OCTAVE_ORIGIN: upstream.origin, OCTAVE_API_KEY: upstream.key, ALLOWED_UPSTREAM_ORIGINS: upstream.origin };
  const env = { ...connected, DATABASE_URL: "", DATA_DIR: dataDir, APP_URL: url, PORT: String(port), LOG_LEVEL: "warn" };
  const app: Child = await startApp({ port, env }, []);
  return { url, cookie: await signedIn(url), close: () => stop(app) };
}

async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin: url, "content-type": "application/json" },
    body: JSON.stringify({ email: OWNER.email, password: OWNER.password }),
  });
  if (!answer.ok) throw new Error(`Sign-in was answered with ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
