import "server-only";
import type { CreateBatch } from "@/lib/model/batch";
import { carry, unknownTarget } from "@/lib/model/carry";
import { copyName } from "@/lib/model/duplicate";
import { AppError } from "@/lib/model/errors";
import { isEmpty } from "@/lib/model/json";
import { lostWords } from "@/lib/model/return-parts";
import { personaRules } from "@/lib/model/schema";
import { getSource } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import type { Planned } from "./batch-plan";
import { needScope } from "./batch-plan-create";
import { planSelectedWhole, type SelectedWhole } from "./batch-select";
import type { ConnectionRow } from "./calls";
import { rowOf } from "./connections";

type Input = Extract<CreateBatch, { kind: "copy" | "move" }>;
type Target = { connection: ConnectionRow; source: Source; scope: string | null; rules: ReturnType<typeof personaRules> };

/** A copy of each in another place; of a move also the removal of the original, which waits until its copy is there. */
export async function planCopy(input: Input): Promise<Planned[]> {
  const target = await targetOf(input);
  const plan = await planSelectedWhole(input.select, (row) => planOne(input, target, row));
  return plan.map((planned, index) => (planned.dependsOn === undefined ? planned : { ...planned, dependsOn: index - 1 }));
}

async function targetOf(input: Input): Promise<Target> {
  const connection = await rowOf(input.connection);
  const source = getSource(connection.source);
  if (!source.create) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const lost = unknownTarget(input.mapping ?? {}, source.fields);
  if (lost !== undefined)
    throw new AppError("invalid", `${source.label} has no field "${lost}" that a new persona can be given.`, {
      issues: [{ path: ["mapping"], message: `"${lost}" cannot be given.` }],
    });
  return { connection, source, scope: needScope(source, input.scope), rules: personaRules(source.fields, "create") };
}

function planOne(input: Input, target: Target, row: SelectedWhole): Planned[] {
  const from = getSource(row.source);
  const base = { ...copyOf(row, target), before: null, after: null };
  const why = row.state === "deleted" ? `It was deleted in ${from.label}.` : input.kind === "move" ? cannotLeave(from) : undefined;
  if (why !== undefined) return [{ ...base, outcome: "cannot", reason: why }];
  const there = isThere(row, target);
  if (input.kind === "move" && there) return [{ ...base, outcome: "unchanged", reason: `It is in ${placeWords(target)} already.` }];
  const { values, left } = carried(input, target, row, there);
  const parsed = target.rules.safeParse(values);
  if (!parsed.success)
    return [{ ...base, outcome: "cannot", reason: parsed.error.issues.map(({ message }) => message).join(" "), after: values }];
  const copy: Planned = {
    ...base,
    wanted: values,
    scope: target.scope,
    outcome: "will",
    reason: lostWords(left, "cannot go along") || null,
    after: values,
  };
  return input.kind === "move" ? [copy, removalOf(row)] : [copy];
}

/** What a mapping leaves nameless goes by the persona's name here. */
function carried(input: Input, { connection, source }: Target, row: SelectedWhole, there: boolean) {
  const home = row.connectionId === connection.id;
  const same = row.source === source.id;
  const original = {
    fields: getSource(row.source).fields,
    values: row.values,
    other: row.other,
    ...(home && !input.scope && { places: row.places }),
  };
  const made = carry(original, { fields: source.fields, label: source.label, same }, input.mapping);
  const filled = Object.fromEntries(Object.entries(made.values).filter(([, value]) => !isEmpty(value)));
  return { left: [...new Set(made.left)], values: there ? copyName(source.fields, filled) : filled };
}

const cannotLeave = (source: Source): string | undefined =>
  source.remove ? undefined : (source.readOnlyReason ?? `${source.label} deletes nothing, so nothing can move out of it.`);

/** Nothing would be different: it is in that connection, and in that place of it. */
const isThere = (row: SelectedWhole, { connection, scope }: Target): boolean =>
  row.connectionId === connection.id && (scope === null || row.places.includes(scope));

const placeWords = ({ connection, source, scope }: Target): string =>
  scope === null ? connection.label : `this ${source.place.label.toLowerCase()}`;

const copyOf = (row: SelectedWhole, { connection, source }: Target) =>
  ({
    verb: "create",
    original: row.id,
    connectionId: connection.id,
    source: source.id,
    personaId: null,
    sourceId: null,
    name: row.name,
    baseVersion: null,
    wanted: null,
    scope: null,
  }) as const;

const removalOf = (row: SelectedWhole): Planned => ({
  verb: "remove",
  dependsOn: -1,
  original: row.id,
  connectionId: row.connectionId,
  source: row.source,
  personaId: row.id,
  sourceId: row.sourceId,
  name: row.name,
  baseVersion: row.version,
  wanted: null,
  scope: null,
  outcome: "will",
  reason: null,
  before: null,
  after: null,
});
