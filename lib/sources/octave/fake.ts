import { z } from "zod";
import { isObject, type JsonObject } from "@/lib/model/json";
import type { Fake, FakeReply, FakeRequest, LedgerEntry } from "@/lib/testing/fake";
import { type Desk, type OctaveFakeOptions, Refusal, refused } from "./fake-desk";
import { listOfferings, listPlaybooks, validateKey } from "./fake-lists";
import { change, createPersona, deletePersona, getPersona, listPersonas, softDelete, updatePersona } from "./fake-personas";
import { getRevision, listRevisions } from "./fake-revisions";
import { type OctaveState, type OctaveUser, publicRow } from "./fake-state";

const ROUTES: Record<string, { method: string; answer(desk: Desk): FakeReply }> = {
  "/api/v2/persona/list": { method: "GET", answer: listPersonas },
  "/api/v2/persona/get": { method: "GET", answer: getPersona },
  "/api/v2/persona/create": { method: "POST", answer: createPersona },
  "/api/v2/persona/update": { method: "POST", answer: updatePersona },
  "/api/v2/persona/delete": { method: "DELETE", answer: deletePersona },
  "/api/v2/product/list": { method: "GET", answer: listOfferings },
  "/api/v2/playbook/list": { method: "GET", answer: listPlaybooks },
  "/api/v2/api-key/validate": { method: "GET", answer: validateKey },
  "/api/v2/revision/list": { method: "GET", answer: listRevisions },
  "/api/v2/revision/get": { method: "GET", answer: getRevision },
};

const OUTSIDER: OctaveUser = { oId: "u_88", firstName: "Tobias", lastName: "Lindqvist" };

const switches = z.strictObject({
  listDeleted: z.boolean().optional(),
  getDeleted: z.boolean().optional(),
  playbookShape: z.enum(["array", "object"]).optional(),
  revisionsRefused: z.boolean().optional(),
});

/** Octave v2 in memory, after octave.md and openapi/octave.yaml; `persona/generate` is left out. */
export function createOctaveFake(given: OctaveFakeOptions): Fake {
  let options = { ...given };
  let state = structuredClone(given.seed);
  const ledger: LedgerEntry[] = [];
  const time = () => new Date((given.now ?? Date.now)()).toISOString();

  function handle(request: FakeRequest): FakeReply {
    const at = time();
    const route = ROUTES[request.path];
    if (!route) return refused(at, 404, `Cannot ${request.method} ${request.path}`);
    if (route.method !== request.method) return refused(at, 405, `Method ${request.method} is not allowed here`);
    if (!options.keys.includes(request.headers.api_key ?? "")) return refused(at, 401, "The key was not accepted");
    if (request.rawBody !== "" && request.body === undefined) return refused(at, 400, "The body is not valid JSON");
    const record: Desk["record"] = (effect, sourceId) => {
      const body = isObject(request.body) ? request.body : null;
      ledger.push({ at, method: request.method, path: request.path, sourceId, effect, status: 200, body });
    };
    try {
      return route.answer({ state, request, options, at, record });
    } catch (error) {
      if (error instanceof Refusal) return refused(at, error.status, error.message);
      throw error;
    }
  }

  function edit(sourceId: string, changes: JsonObject | null) {
    const row = state.personas.find((item) => item.oId === sourceId);
    if (!row) return undefined;
    if (changes === null) softDelete(state, row, OUTSIDER, time());
    else change(state, row, changes, OUTSIDER, time());
    return publicRow(row);
  }

  return {
    handle,
    edit,
    ledger,
    configure: (wanted) => void Object.assign(options, switches.parse(wanted)),
    snapshot: () => structuredClone({ state, ledger }),
    restore(saved) {
      const held = structuredClone(saved) as { state: OctaveState; ledger: LedgerEntry[] };
      state = held.state;
      ledger.splice(0, ledger.length, ...held.ledger);
    },
    reset() {
      state = structuredClone(given.seed);
      options = { ...given };
      ledger.length = 0;
    },
  };
}
