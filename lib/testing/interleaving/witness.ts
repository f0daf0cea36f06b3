import type { Field } from "@/lib/model/field";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { FakeRequest } from "../fake";
import type { Place } from "../world";
import { type Stroke, type } from "./typing";

/** What one of this app's writes did there: what the row held before and after it. */
export type Effect = { before: JsonObject; after: JsonObject; body: string };
/** An edit by somebody else, at the moment of our next write. */
type Ambush = {
  when: "before" | "after";
  strokes: readonly Stroke[];
  text: string;
  spares?: (names: readonly string[]) => readonly Field[];
};

const READ: Record<string, { path: string; id: string }> = {
  octave: { path: "/api/v2/persona/get", id: "oId" },
  vibemap: { path: "/api/crud/personas", id: "id" },
};

function rowIn(body: Json | undefined, key: string, id: string): JsonObject | undefined {
  if (Array.isArray(body)) return body.map((one) => rowIn(one, key, id)).find((row) => row !== undefined);
  if (!isObject(body)) return undefined;
  return body[key] === id ? body : rowIn(Object.values(body), key, id);
}

/** The row as the source would show it to anybody, read without leaving a trace. */
function readRow({ fake, source, key }: Place, sourceId: string): JsonObject {
  const { path, id } = READ[source] ?? { path: "", id: "" };
  const query = new URLSearchParams({ [id]: sourceId });
  const headers = { api_key: key, authorization: `Bearer ${key}` };
  const row = rowIn(fake.handle({ method: "GET", path, query, headers, body: undefined, rawBody: "" }).body, id, sourceId);
  if (!row) throw new Error(`${source} does not show ${sourceId}.`);
  return row;
}

/** Sees everything that happens to one row, and edits it as somebody working in the source would. */
export function witness(place: Place, id: string, fields: readonly Field[]) {
  const effects: Effect[] = [];
  let ambush: Ambush | undefined;
  let before: JsonObject = {};

  const values = (): JsonObject => {
    const row = readRow(place, id);
    const data = (row.data ?? {}) as JsonObject;
    return Object.fromEntries(fields.flatMap(({ name }) => [[name, row[name] ?? data[name] ?? null]]));
  };
  const edit = (strokes: readonly Stroke[], text: string, among = fields) => {
    const [was, is] = [values(), type(among, values(), strokes, text)];
    const changes = Object.fromEntries(Object.entries(is).filter(([name, value]) => was[name] !== value));
    place.fake.edit(id, structuredClone(changes));
  };
  const spring = (when: Ambush["when"], body: string) => {
    if (ambush?.when !== when) return;
    const { strokes, text, spares } = ambush;
    ambush = undefined;
    const sent = Object.keys(JSON.parse(body) as object);
    edit(strokes, text, spares ? spares(sent) : fields);
  };
  const isOurs = ({ method, rawBody, path }: FakeRequest) => method !== "GET" && !path.startsWith("/__") && rawBody.includes(id);

  place.beside({
    before: (request) => {
      if (!isOurs(request)) return;
      spring("before", request.rawBody);
      before = values();
    },
    after: (request) => {
      if (!isOurs(request)) return;
      effects.push({ before, after: values(), body: request.rawBody });
      spring("after", request.rawBody);
    },
  });
  return {
    values,
    edit,
    /** What our writes did since this was last asked. */
    taken: () => effects.splice(0),
    lieInWait: (next: Ambush | undefined) => {
      ambush = next;
    },
  };
}
export type Witness = ReturnType<typeof witness>;
