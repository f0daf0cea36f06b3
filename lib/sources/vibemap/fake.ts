import { isObject, type JsonObject } from "@/lib/model/json";
import type { Fake, FakeReply, FakeRequest, LedgerEntry } from "@/lib/testing/fake";
import { type Desk, Refusal } from "./fake-desk";
import { DEFAULT_DIALECT, type Dialect, dialectSchema, preferOf, refused } from "./fake-dialect";
import { answerPersonas, writable } from "./fake-personas";
import { answerProjects } from "./fake-projects";
import { publicRow, type VibemapState } from "./fake-state";

export type VibemapFakeOptions = {
  /** Real ones start with `vm_`; a key that does not is never accepted. */
  keys: readonly string[];
  seed: VibemapState;
  dialect?: Partial<Dialect>;
  embeddingLength?: number;
  now?: () => number;
};

/** VibeMap's CRUD calls for personas and projects in memory, after vibemap.md and openapi/vibemap.yaml, in every dialect they name. */
export function createVibemapFake(given: VibemapFakeOptions): Fake {
  const embeddingLength = given.embeddingLength ?? 384;
  let dialect: Dialect = { ...DEFAULT_DIALECT, ...given.dialect };
  let state = structuredClone(given.seed);
  const ledger: LedgerEntry[] = [];
  const time = () => new Date((given.now ?? Date.now)()).toISOString();

  function handle(request: FakeRequest): FakeReply {
    const key = /^Bearer (vm_.+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (!key || !given.keys.includes(key)) return refused(401);
    const prefer = preferOf(request);
    if (prefer.code !== undefined && prefer.code >= 400) return refused(prefer.code);
    if (request.rawBody !== "" && (request.body === undefined || !/json/.test(request.headers["content-type"] ?? "")))
      return refused(400, "The body must be JSON, sent as application/json");
    const at = time();
    const record: Desk["record"] = (effect, sourceId, status, body) => {
      ledger.push({
        at,
        method: request.method,
        path: request.path,
        sourceId,
        effect,
        status,
        body: isObject(body) ? structuredClone(body) : null,
      });
    };
    const desk: Desk = { state, request, dialect, prefer, embeddingLength, at, record };
    try {
      if (request.path === "/api/crud/personas") return answerPersonas(desk);
      return request.path === "/api/crud/projects" ? answerProjects(desk) : refused(404, "Not found");
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  function edit(sourceId: string, changes: JsonObject | null) {
    const row = state.personas.find((item) => item.id === sourceId);
    if (!row) return undefined;
    if (changes === null) state.personas = state.personas.filter((item) => item !== row);
    else Object.assign(row, writable(changes), { updated_at: time() });
    return publicRow(row, embeddingLength);
  }

  return {
    handle,
    edit,
    ledger,
    configure(wanted) {
      dialect = { ...dialect, ...dialectSchema.partial().parse(wanted.dialect ?? wanted) };
    },
    snapshot: () => structuredClone({ state, ledger }),
    restore(saved) {
      const held = structuredClone(saved) as { state: VibemapState; ledger: LedgerEntry[] };
      state = held.state;
      ledger.splice(0, ledger.length, ...held.ledger);
    },
    reset() {
      state = structuredClone(given.seed);
      dialect = { ...DEFAULT_DIALECT, ...given.dialect };
      ledger.length = 0;
    },
  };
}
