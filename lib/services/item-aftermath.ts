import "server-only";
import { covers } from "@/lib/model/covers";
import { type Json, type JsonObject, sameValue } from "@/lib/model/json";
import type { Meanwhile } from "@/lib/model/persona";
import type { RemotePersona, Source } from "@/lib/sources/source";
import type { Around } from "./item-history";
import type { BatchRow } from "./item-lease";
import { laid, type Step } from "./mirror-steps";

/** A write that was to make `expected` of the sent fields, between the source holding `current` and `remote`; `around` is what its own history tells. */
type Write = {
  source: Source;
  batch: BatchRow;
  readAt: Date;
  current: RemotePersona;
  expected: JsonObject;
  remote: RemotePersona;
  around: Around;
};
/** `values`: what it held because of us; `steps`: how it came from what was read at `since` to what was read back, others' part told apart from ours. */
export type Aftermath = { values: JsonObject; since?: Date; steps: Step[]; meanwhile: Meanwhile[] };

/** Somebody waits for this write, and is told what others did around it. */
export const isWatched = ({ via }: Pick<BatchRow, "via">): boolean => via === "form" || via === "restore";

/** What others did while a write was on its way. A batch takes what its fields hold afterwards for its own. */
export function aftermath({ source, batch, readAt, current, expected, remote, around }: Write): Aftermath {
  const names = Object.keys(expected);
  const now = (name: string) => remote.values[name];
  const took = (name: string) => (!isWatched(batch) || covers(expected[name], now(name)) ? now(name) : expected[name]);
  const outside = { via: "outside" as const, batchId: batch.id };
  const replaced = [...new Set(around.over.map(({ by }) => by))].map((by): Step => {
    const theirs = Object.fromEntries(around.over.filter((one) => one.by === by).map((one) => [one.field, one.now]));
    return { ...outside, by, holds: (held) => laid(held, theirs) };
  });
  const values = laid(current.values, Object.fromEntries(names.map((name) => [name, took(name)])));
  const changed = source.fields.filter(({ name }) => !sameValue(values[name], now(name)));
  const authors = new Set(changed.map(({ name }) => around.by(name)));
  return {
    values,
    since: readAt,
    steps: [
      { via: "outside", holds: () => current.values },
      ...replaced,
      { via: batch.via, by: batch.by, batchId: batch.id, holds: () => values },
      { ...outside, by: authors.size === 1 ? ([...authors][0] ?? null) : null, holds: () => remote.values },
    ],
    meanwhile: [
      ...around.over.map((one) => tell(one.field, "over", current.values[one.field], one.now, one.by)),
      ...changed.map(({ name }) => tell(name, names.includes(name) ? "after" : "beside", values[name], now(name), around.by(name))),
    ],
  };
}

/** A lost answer was found to have arrived: the sent fields are ours, whatever else differs is not. */
export function broughtBy(batch: BatchRow, current: RemotePersona, names: readonly string[]): Omit<Aftermath, "meanwhile"> {
  const sent = Object.fromEntries(names.map((name) => [name, current.values[name]]));
  return {
    values: current.values,
    steps: [
      { via: batch.via, by: batch.by, batchId: batch.id, holds: (held) => laid(held, sent) },
      { via: "outside", batchId: batch.id, holds: () => current.values },
    ],
  };
}

export const tell = (
  field: string,
  kind: Meanwhile["kind"],
  before: Json | undefined,
  now: Json | undefined,
  by: string | null,
): Meanwhile => ({ field, kind, ...(before !== undefined && { before }), ...(now !== undefined && { now }), by });
