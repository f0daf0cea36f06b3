import "server-only";
import type { Base } from "@/lib/model/import-change";
import type { FileRow } from "@/lib/model/import-header";
import { cellsOf, columnFor, rowProblem } from "@/lib/model/import-layout";
import { planChange, planNew } from "@/lib/model/import-row";
import { getSource } from "@/lib/sources/registry";
import type { Planned } from "./batch-plan";
import { fingerprint } from "./fingerprint";
import type { ImportContext } from "./import-context";
import type { HeldPersona } from "./import-held";
import type { Matched } from "./import-matcher";

/** A planned row; with `fingerprint` somebody new, unless an earlier import made just that. */
export type Draft = Planned & { fingerprint?: string };

const NAME_MAX = 500;
const count = (n: number) => n.toLocaleString("en");

/** What a row does to the persona it found. */
export function draftChange(context: ImportContext, line: FileRow, held: HeldPersona, base: Base): Draft {
  const source = getSource(held.source);
  const planned: Planned = {
    verb: "update",
    row: line.row,
    connectionId: held.connectionId,
    source: held.source,
    personaId: held.id,
    sourceId: held.sourceId,
    name: held.name,
    baseVersion: held.version,
    wanted: null,
    scope: null,
    outcome: "cannot",
    reason: null,
    before: null,
    after: null,
  };
  const cannot = (reason: string): Draft => ({ ...planned, reason });
  const { connection } = context.rules;
  if (connection && connection.id !== held.connectionId)
    return cannot(`It is in ${context.labels.get(held.connectionId) ?? "another connection"}, not in ${connection.label}.`);
  if (held.state === "deleted") return cannot(`It was deleted in ${source.label}. Bring it back from the bin first.`);
  const before = context.taken.get(held.id);
  if (before !== undefined) return cannot(`Row ${count(before)} goes to the same persona.`);
  context.taken.set(held.id, line.row);
  const layout = context.layoutOf(source);
  const problem = rowProblem(line.cells, context.row.columns, layout, source.label);
  if (problem) return cannot(problem);
  const rules = { fields: source.fields, listSeparator: context.row.listSeparator };
  const change = planChange(cellsOf(layout, line.cells), held.values, base, rules);
  if (change.outcome === "cannot") return cannot(change.reason);
  if (change.outcome === "unchanged") return { ...planned, outcome: "unchanged", reason: "It already holds this." };
  if (!source.update) return cannot(source.readOnlyReason ?? `${source.label} takes no changes.`);
  return { ...planned, ...change, reason: null };
}

/** A row of nobody in the library that cannot be taken for this reason. */
export function refusedRow(context: ImportContext, line: FileRow, reason: string): Draft {
  const { home } = context;
  return {
    verb: "create",
    row: line.row,
    ...(home ? { connectionId: home.connectionId, source: home.source.id } : context.shownUnder(line.cells)),
    personaId: null,
    sourceId: null,
    name: nameOf(context, line),
    baseVersion: null,
    wanted: null,
    scope: null,
    outcome: "cannot",
    reason,
    before: null,
    after: null,
  };
}

/** What comes of a row that found nobody. */
export function draftNew(context: ImportContext, line: FileRow, { key, said }: Matched): Draft {
  const { home, row, taken, facts } = context;
  const cannot = (reason: string): Draft => refusedRow(context, line, reason);
  if (key !== "" && !context.matcher.isOpen) return cannot(`No persona with the id “${said}” is here (any more).`);
  if (row.unmatched === "skip") return { ...cannot("It finds no persona, and such rows are skipped."), outcome: "unchanged" };
  if (!home) return cannot("It names no persona, and no connection is chosen for new ones.");
  const { source } = home;
  if (!source.create) return cannot(source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const before = key === "" ? undefined : taken.get(`new ${key}`);
  if (before !== undefined) return cannot(`Row ${count(before)} names the same “${said}”.`);
  if (key !== "") taken.set(`new ${key}`, line.row);
  const layout = context.layoutOf(source);
  const problem = rowProblem(line.cells, row.columns, layout, source.label);
  if (problem) return cannot(problem);
  const made = planNew(cellsOf(layout, line.cells), { fields: source.fields, listSeparator: row.listSeparator });
  if ("why" in made) return cannot(made.why);
  const place = home.placeOf(facts.scope === undefined ? "" : (line.cells[facts.scope] ?? ""));
  if ("why" in place) return cannot(place.why);
  const content = { wanted: made.values, after: made.values, scope: place.scope };
  return { ...cannot(""), ...content, outcome: "will", reason: null, fingerprint: fingerprint(source, made.values, place.scope) };
}

function nameOf({ row, rules, home }: ImportContext, { row: number, cells }: FileRow): string {
  const field = (home?.source.fields ?? rules.fields).find(({ meaning }) => meaning === "name");
  const column = columnFor(row.columns, field?.name ?? "name");
  const said = column ? (cells[column.index] ?? "").replace(/\s+/g, " ").trim() : "";
  return said.slice(0, NAME_MAX).toWellFormed() || `Row ${count(number)}`;
}
