import type { JsonObject } from "@/lib/model/json";
import { paced } from "@/lib/server/pace";
import type { Call } from "../call";
import { collect, walkPages } from "../paging";
import { bodyOf, orNotFound, unreadable } from "../reading";
import type { RemotePersona, Scope, Source } from "../source";
import { headerKey } from "../writing";
import { readAccount } from "./account";
import { createBody, updateBody } from "./body";
import { fields } from "./fields";
import { history } from "./history";
import { LABEL, PAGE_SIZE, personaIn, readPage, readPersona, rowId } from "./wire";

const PATH = "/api/v2";

const rows = (call: Call, path: string, query: Record<string, string | undefined>) =>
  walkPages<JsonObject>({
    label: LABEL,
    idOf: rowId,
    read: async (offset) =>
      readPage(bodyOf(LABEL, await call({ path: `${PATH}${path}`, query: { ...query, limit: PAGE_SIZE, offset } })), offset),
  });

const offering = (row: JsonObject): Scope => ({
  id: rowId(row),
  kind: "offering",
  label: String(row.name || row.internalName || rowId(row)),
});

async function save(call: Call, path: string, body: JsonObject): Promise<RemotePersona> {
  const response = await call({ method: "POST", path: `${PATH}${path}`, body, write: true });
  return readPersona(personaIn(bodyOf(LABEL, response, true), true), true);
}

export const octave: Source = {
  id: "octave",
  label: LABEL,
  brand: {
    hue: "oklch(0.490 0.125 352)",
    hueDark: "oklch(0.780 0.095 352)",
    mark: '<path fill="none" stroke="currentColor" stroke-width="2.7" stroke-linecap="round" d="M11.96 11.96h0M8 13.6h0M4.04 11.96h0M2.4 8h0M4.04 4.04h0M8 2.4h0M11.96 4.04h0M13.2 8h.4"/>',
  },
  keyHelp: {
    text: "In Octave open Settings, then API Keys, and create a key. One key opens one workspace.",
    url: "https://docs.octavehq.com/quickstart",
  },
  origin: "https://app.octavehq.com",
  credentials: [{ name: "apiKey", label: "API key", kind: "text", required: true, secret: true }],
  fields,
  place: { label: "Offering", plural: "Offerings", requiredOnCreate: false, offeredOnCreate: true },
  /** No rate is documented for persona calls; api-key/validate allows 1000 a minute, so this stays well below. */
  limits: { concurrency: "compare", idempotentCreate: false, rate: { requests: 600, perSeconds: 60 }, parallel: 4, freshSeconds: 900 },

  authorize: (credentials) => ({ api_key: headerKey(credentials) }),

  async check(call) {
    return readAccount(bodyOf(LABEL, await call({ path: `${PATH}/api-key/validate` })));
  },

  async scopes(call) {
    const products = await collect(rows(call, "/product/list", { type: "ALL" }));
    return products.filter((row) => !row.deletedAt && !row.archivedAt).map(offering);
  },

  async *list(call, { scope } = {}) {
    for await (const page of rows(call, "/persona/list", { productOId: scope })) yield await paced(page, (row) => readPersona(row));
  },

  async get(call, sourceId) {
    const response = await orNotFound(LABEL, call({ path: `${PATH}/persona/get`, query: { oId: sourceId } }));
    const persona = readPersona(personaIn(bodyOf(LABEL, response)));
    if (persona.sourceId !== sourceId) throw unreadable(LABEL, "another persona than the one asked for");
    return persona;
  },

  create: (call, input) => save(call, "/persona/create", createBody(input)),

  async update(call, input) {
    const persona = await orNotFound(LABEL, save(call, "/persona/update", updateBody(input)));
    if (persona.sourceId !== input.sourceId) throw unreadable(LABEL, "another persona than the one saved", true);
    return persona;
  },

  async remove(call, sourceId) {
    await orNotFound(LABEL, call({ method: "DELETE", path: `${PATH}/persona/delete`, query: { oId: sourceId }, write: true }));
  },

  history,
};
