import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import type { Batch } from "@/lib/model/batch";
import type { Connection } from "@/lib/model/connection";
import type { JsonObject } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";

export type SourceName = "octave" | "profound" | "vibemap";

export async function json<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok()) throw new Error(`${answer.url()} was answered with ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export const get = async <T>(api: APIRequestContext, path: string): Promise<T> => json<T>(await api.get(path));

export async function connectionOf(api: APIRequestContext, source: SourceName): Promise<Connection> {
  const found = (await get<Connection[]>(api, "/api/connections")).find((connection) => connection.source === source);
  if (!found) throw new Error(`There is no connection to ${source}.`);
  return found;
}

/** Resolves when every connection was read and none is being read. */
export async function allRead(api: APIRequestContext): Promise<void> {
  const states = async () =>
    (await get<Connection[]>(api, "/api/connections")).map(({ state, progress }) => (progress ? "reading" : state));
  await expect.poll(states, { timeout: 30_000 }).toEqual(["fresh", "fresh", "fresh"]);
}

/** A VibeMap project's id. */
export async function projectOf(api: APIRequestContext, label: string): Promise<string> {
  const scopes = await get<{ id: string; label: string }[]>(api, "/api/scopes");
  const found = scopes.find((scope) => scope.label === label);
  if (!found) throw new Error(`No place is called ${label}.`);
  return found.id;
}

/** A persona of a test's own, made in the source through the app. */
export async function make(api: APIRequestContext, source: "octave" | "vibemap", values: JsonObject): Promise<Persona> {
  const connection = (await connectionOf(api, source)).id;
  const scope = source === "vibemap" ? { scope: await projectOf(api, "Driver app") } : {};
  return json<Persona>(await api.post("/api/personas", { data: { connection, ...scope, values } }));
}

/** Several at once, named `<name> 1`, `<name> 2` and so on. */
export async function makeMany(api: APIRequestContext, name: string, count: number): Promise<void> {
  const { id: connection } = await connectionOf(api, "octave");
  const items = Array.from({ length: count }, (_, i) => ({ values: { name: `${name} ${i + 1}`, painPoints: ["Waits for an answer"] } }));
  const batch = await json<Batch>(
    await api.post("/api/batches", { data: { kind: "create", connection, items }, headers: { "idempotency-key": crypto.randomUUID() } }),
  );
  await expect.poll(async () => (await get<Batch>(api, `/api/batches/${batch.id}`)).counts.done, { timeout: 30_000 }).toBe(count);
}

export const find = (api: APIRequestContext, q: string): Promise<PersonaPage> =>
  get<PersonaPage>(api, `/api/personas?q=${encodeURIComponent(q)}`);

export const persona = (api: APIRequestContext, id: string): Promise<Persona> => get<Persona>(api, `/api/personas/${id}`);
