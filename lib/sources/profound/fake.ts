import { z } from "zod";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { Fake, FakeReply, FakeRequest, LedgerEntry } from "@/lib/testing/fake";
import { categoryPersonas, categoryRows, type ProfoundState, personaRows } from "./fake-state";

export type ProfoundFakeOptions = {
  keys: readonly string[];
  seed: ProfoundState;
  now?: () => number;
  /** The vendor's overview page does not list `GET /v1/org` (profound.md section 3): true answers 404 there. */
  orgMissing?: boolean;
  /** Requests per hour and key before 429; the vendor documents 600. Left out: no limit. */
  hourlyLimit?: number;
  /** Sends `Retry-After` with 429, which the vendor does not document. */
  retryAfter?: boolean;
};

const HOUR_MS = 3_600_000;
const uuid = z.guid();

const switches = z.strictObject({
  orgMissing: z.boolean().optional(),
  hourlyLimit: z.int().positive().optional(),
  retryAfter: z.boolean().optional(),
});

const refused = (status: number, detail: Json): FakeReply => ({ status, body: { detail } });

/** Profound's persona calls in memory, after profound.md and openapi/profound.yaml. Nothing can be written. */
export function createProfoundFake(given: ProfoundFakeOptions): Fake {
  let options = { ...given };
  const now = given.now ?? Date.now;
  let state = structuredClone(given.seed);
  const sentAt = new Map<string, number[]>();
  const ledger: LedgerEntry[] = [];

  function overLimit(key: string): FakeReply | undefined {
    if (options.hourlyLimit === undefined) return undefined;
    const recent = (sentAt.get(key) ?? []).filter((at) => at > now() - HOUR_MS);
    const [oldest = now()] = recent;
    if (recent.length < options.hourlyLimit) return void sentAt.set(key, [...recent, now()]);
    const headers = { "retry-after": String(Math.max(1, Math.ceil((oldest + HOUR_MS - now()) / 1000))) };
    return { ...refused(429, "Rate limit exceeded"), ...(options.retryAfter ? { headers } : {}) };
  }

  function handle(request: FakeRequest): FakeReply {
    const key = keyOf(request);
    if (!options.keys.includes(key)) return refused(401, "Invalid API key");
    const limited = overLimit(key);
    if (limited) return limited;
    return route(request);
  }

  function route(request: FakeRequest): FakeReply {
    const ofCategory = /^\/v1\/org\/categories\/([^/]+)\/personas$/.exec(request.path)?.[1];
    const known = ["/v1/org", "/v1/org/categories", "/v1/org/personas"].includes(request.path) || ofCategory !== undefined;
    if (!known || (request.path === "/v1/org" && options.orgMissing)) return refused(404, "Not Found");
    if (request.method !== "GET") return refused(405, "Method Not Allowed");
    if (request.path === "/v1/org") return { status: 200, body: structuredClone(state.organizations) };
    if (ofCategory !== undefined) return oneCategory(ofCategory);
    const ids = request.query.getAll("organization_ids");
    const problems = ids.flatMap((id, index) => (uuid.safeParse(id).success ? [] : [badUuid(["query", "organization_ids", index], id)]));
    if (problems.length > 0) return refused(422, problems);
    const wanted = ids.length > 0 ? ids.map((id) => id.toLowerCase()) : undefined;
    if (request.path === "/v1/org/categories") return { status: 200, body: categoryRows(state, wanted) };
    return { status: 200, body: { data: personaRows(state, wanted) } };
  }

  function oneCategory(id: string): FakeReply {
    if (!uuid.safeParse(id).success) return refused(422, [badUuid(["path", "category_id"], id)]);
    const rows = categoryPersonas(state, id.toLowerCase());
    return rows ? { status: 200, body: { data: rows } } : refused(404, "Category not found");
  }

  function edit(sourceId: string, changes: JsonObject | null) {
    const row = state.personas.find((item) => item.id === sourceId);
    if (!row) return undefined;
    if (changes === null) state.personas = state.personas.filter((item) => item !== row);
    else
      for (const [name, value] of Object.entries(changes))
        Object.assign(row, { [name]: merged(Object.entries(row).find(([key]) => key === name)?.[1], value) });
    return structuredClone(row);
  }

  return {
    handle,
    edit,
    ledger,
    configure: (wanted) => void Object.assign(options, switches.parse(wanted)),
    snapshot: () => structuredClone({ state, ledger }),
    restore(saved) {
      state = (structuredClone(saved) as { state: ProfoundState }).state;
    },
    reset() {
      state = structuredClone(given.seed);
      options = { ...given };
      sentAt.clear();
    },
  };
}

const keyOf = ({ headers }: FakeRequest): string => headers["x-api-key"] ?? /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";

const badUuid = (loc: (string | number)[], input: string): JsonObject => ({
  loc,
  msg: "Input should be a valid UUID",
  type: "uuid_parsing",
  input,
});

function merged(before: unknown, after: Json): Json {
  if (!isObject(before) || !isObject(after)) return after;
  return { ...before, ...Object.fromEntries(Object.entries(after).map(([name, value]) => [name, merged(before[name], value)])) };
}
