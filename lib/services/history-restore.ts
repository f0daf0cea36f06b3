import "server-only";
import { AppError } from "@/lib/model/errors";
import { isWritable } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { Path } from "@/lib/model/parts";
import type { Persona } from "@/lib/model/persona";
import { keyedAlike, namedPath, restoreChanges } from "@/lib/model/restore";
import { getSource } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import { type Actor, needRole } from "./actor";
import { viewPersona } from "./persona-view";
import { changePersona, personaRow } from "./personas";
import { revisionRow } from "./revisions";

type Options = { fields?: readonly string[] | undefined; version?: string | undefined; idempotencyKey?: string | undefined };

/** Writes an earlier content, or the named fields of it, upstream as a new edit. */
export async function restoreRevision(
  actor: Actor,
  personaId: string,
  revisionId: string,
  { fields, version, idempotencyKey }: Options = {},
): Promise<Persona> {
  needRole(actor, "editor");
  const row = await personaRow(personaId);
  const source = getSource(row.source);
  if (!source.update) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no changes.`);
  const found = await revisionRow(personaId, revisionId);
  if (row.state === "deleted")
    throw new AppError("not_found", `${row.name} was deleted in ${source.label}. Put it back first; then an earlier version can follow.`);
  const paths = fields ? placesOf(source, fields, row.values, found.values) : everyPlace(source);
  const changes = restoreChanges(source.fields, row.values, found.values, paths);
  const held = await viewPersona(personaId);
  if (Object.keys(changes).length === 0 && held) return held;
  return changePersona(actor, row, {
    changes,
    version: version ?? row.version,
    via: "restore",
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });
}

const everyPlace = (source: Source): Path[] => source.fields.filter(isWritable).map((field): Path => [field.name]);

function placesOf(source: Source, names: readonly string[], held: JsonObject, earlier: JsonObject): Path[] {
  const problems: { path: (string | number)[]; message: string }[] = [];
  const paths = names.flatMap((name, index): Path[] => {
    const path = namedPath(source.fields, name);
    const field = source.fields.find((one) => one.name === path?.[0]);
    const refuse = (message: string): Path[] => {
      problems.push({ path: ["fields", index], message });
      return [];
    };
    if (!path || !field) return refuse(`${source.label} has no field "${name.slice(0, 80)}".`);
    const inner = field.fields?.find((one) => one.name === path[1]);
    const closed = [field, inner].find((one) => one && !isWritable(one));
    if (closed) return refuse(closed.readOnly ?? `${closed.label} can only be given when a persona is made.`);
    if (!keyedAlike(path, held, earlier)) return refuse(`${field.label} was not held key by key; restore it whole.`);
    return [path];
  });
  if (problems.length === 0) return paths;
  throw new AppError("invalid", "Some of these fields cannot be restored.", { issues: problems });
}
