import { AppError } from "@/lib/model/errors";
import type { Can } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { sources } from "./all";
import type { Source } from "./source";

export const listSources = (): readonly Source[] => sources;

/** Throws `not_found` for an id no source has. */
export function getSource(id: string): Source {
  const found = sources.find((source) => source.id === id);
  if (!found) throw new AppError("not_found", `There is no source called "${id}".`);
  return found;
}

export function canOf(source: Source): Can {
  const can = { create: !!source.create, update: !!source.update, remove: !!source.remove };
  const all = can.create && can.update && can.remove;
  return all || !source.readOnlyReason ? can : { ...can, reason: source.readOnlyReason };
}

/** What the browser may know of a source. */
export function sourceInfo(source: Source): SourceInfo {
  const { id, label, brand, keyHelp, origin, place, limits } = source;
  return {
    id,
    label,
    brand,
    keyHelp,
    origin,
    place,
    limits,
    can: canOf(source),
    fields: [...source.fields],
    credentials: [...source.credentials],
  };
}
