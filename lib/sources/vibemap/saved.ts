import type { JsonObject } from "@/lib/model/json";
import type { RemotePersona, UpdateInput } from "../source";
import { projectOf, readPersona } from "./wire";

/** What a create made. A short reply is filled with what was sent. */
export function readCreated(body: JsonObject, row: JsonObject): RemotePersona {
  const made = { ...body, ...row };
  const id = projectOf(made) ?? String(body.project_id);
  return { ...readPersona(made, true), scopes: [{ id, kind: "project", label: id }] };
}

/** What an update left. A short reply is filled with what was there and what was sent. */
export const readUpdated = ({ current }: UpdateInput, body: JsonObject, row: JsonObject): RemotePersona =>
  readPersona({ ...current.other, ...current.values, ...body, ...row }, true);
