import { AppError } from "@/lib/model/errors";
import type { Json } from "@/lib/model/json";
import type { Call } from "../call";
import { bodyOf, statusOf } from "../reading";
import type { Scope, Source } from "../source";
import { headerKey } from "../writing";
import { fields, READ_ONLY } from "./fields";
import { LABEL, organizationsOfCategories, readPersonas, readPlaces, unique } from "./wire";

const PERSONAS = "/v1/org/personas";

const read = async (call: Call, path: string): Promise<Json | undefined> => bodyOf(LABEL, await call({ path }));

async function organizations(call: Call): Promise<Scope[]> {
  try {
    return readPlaces("organization", await read(call, "/v1/org"));
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return organizationsOfCategories(await read(call, "/v1/org/categories"));
  }
}

export const profound: Source = {
  id: "profound",
  label: LABEL,
  brand: {
    hue: "oklch(0.470 0.110 255)",
    hueDark: "oklch(0.770 0.090 250)",
    mark: '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2.6" fill="currentColor"/>',
  },
  keyHelp: {
    text: "In Profound open Settings, then API Keys. The API needs the Enterprise plan, and every key has an expiry date.",
    url: "https://docs.tryprofound.com/rest-api/authentication",
  },
  origin: "https://api.tryprofound.com",
  credentials: [
    {
      name: "kind",
      label: "Kind of key",
      kind: "choice",
      options: [
        { value: "apiKey", label: "API key" },
        { value: "accessToken", label: "Access token" },
      ],
    },
    { name: "apiKey", label: "API key", kind: "text", required: true, secret: true },
  ],
  fields,
  place: { label: "Category", plural: "Categories", requiredOnCreate: false, offeredOnCreate: false },
  readOnlyReason: READ_ONLY,
  /** 600 requests an hour per key (docs.tryprofound.com, cookbook conventions). */
  limits: { concurrency: "compare", idempotentCreate: false, rate: { requests: 600, perSeconds: 3600 }, parallel: 2, freshSeconds: 3600 },

  authorize(credentials): Record<string, string> {
    const key = headerKey(credentials);
    return credentials.kind === "accessToken" ? { Authorization: `Bearer ${key}` } : { "X-API-Key": key };
  },

  async check(call) {
    const [first, ...more] = (await organizations(call)).map((place) => place.label);
    return { name: more.length ? `${first} and ${more.length} more` : first };
  },

  async scopes(call) {
    const categories = readPlaces("category", await read(call, "/v1/org/categories"));
    return unique([...(await organizations(call)), ...categories]);
  },

  /** Cut to one organization the rows do not tell which others share a persona, so its places stay unsaid. */
  async *list(call, { scope } = {}) {
    const inOrganization = scope !== undefined && (await organizations(call)).some((place) => place.id === scope);
    const personas = await readPersonas(await call({ path: PERSONAS, query: inOrganization ? { organization_ids: [scope] } : undefined }));
    if (inOrganization) yield personas.map((persona) => ({ ...persona, scopes: undefined }));
    else yield personas.filter((persona) => scope === undefined || persona.scopes.some((place) => place.id === scope));
  },

  async get(call, sourceId) {
    const personas = await readPersonas(await call({ path: PERSONAS }));
    const found = personas.find((persona) => persona.sourceId === sourceId);
    if (!found) throw new AppError("not_found", "Profound has no such persona; it may have been deleted there.");
    return found;
  },
};
