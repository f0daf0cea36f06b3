import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Json } from "@/lib/model/json";
import { type Child, stop } from "@/lib/scripts/children";
import { startSandbox, upstreamEnv } from "@/lib/scripts/sandbox";
import type { LedgerEntry } from "@/lib/testing/fake";
import type { Fault } from "@/lib/testing/fault";

export type Upstream = {
  origin: string;
  key: string;
  fault(...faults: Fault[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** Those that no request has used up. */
  faults(): Promise<Fault[]>;
  /** Somebody else edits there; undefined removes the row. */
  edit(id: string, changes?: Record<string, Json>): Promise<void>;
  /** Back to the sample personas, without faults. */
  reset(): Promise<void>;
  /** Every change that reached it, or those to one row. */
  ledger(sourceId?: string): Promise<LedgerEntry[]>;
};
export type Upstreams = { octave: Upstream; profound: Upstream; vibemap: Upstream };
export type OpenUpstreams = { upstreams: Upstreams; close(): Promise<void> };

/** The three sandbox upstreams with their sample personas, as a process of their own on free ports. */
export async function openUpstreams(): Promise<OpenUpstreams> {
  const folder = mkdtempSync(path.join(tmpdir(), "personary-e2e-upstreams-"));
  const running: Child[] = [];
  const started = await startSandbox(folder, [0, 0, 0], running);
  const entries = Object.entries(started).map(([name, { origin, key }]) => [name, upstream(origin, key)]);
  return {
    upstreams: Object.fromEntries(entries) as Upstreams,
    close: async () => {
      await Promise.all(running.map(stop));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What makes each of them a connection when the app starts. */
export const connected = (upstreams: Upstreams): Record<string, string> => upstreamEnv(upstreams);

/** Their origins only: nothing is connected at start. */
export function reachable(upstreams: Upstreams): Record<string, string> {
  return Object.fromEntries(Object.entries(upstreamEnv(upstreams)).filter(([name]) => !name.endsWith("_API_KEY")));
}

function upstream(origin: string, key: string): Upstream {
  const ask = async (method: string, at: string, body?: unknown): Promise<Json> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const answer = await fetch(`${origin}${at}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${at} was answered with ${answer.status}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  return {
    origin,
    key,
    fault: async (...faults) => void (await ask("POST", "/__fault", faults)),
    faults: async () => (await ask("GET", "/__fault")) as Fault[],
    clearFaults: async () => void (await ask("DELETE", "/__fault")),
    edit: async (id, changes) => void (await ask("POST", "/__edit", changes ? { id, changes } : { id, remove: true })),
    reset: async () => void (await ask("POST", "/__reset")),
    ledger: async (sourceId) => {
      const all = (await ask("GET", "/__ledger")) as LedgerEntry[];
      return sourceId === undefined ? all : all.filter((entry) => entry.sourceId === sourceId);
    },
  };
}
