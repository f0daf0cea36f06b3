import "server-only";
import type { Base } from "@/lib/model/import-change";
import type { FileRow } from "@/lib/model/import-header";
import { pacer } from "@/lib/server/pace";
import type { Planned } from "./batch-plan";
import type { ImportContext } from "./import-context";
import { type Draft, draftChange, draftNew, refusedRow } from "./import-draft";
import { type HeldPersona, heldAtVersions, heldPersonas, type Made, madeBefore } from "./import-held";
import type { Matched } from "./import-matcher";

type Pair = { line: FileRow; match: Matched; held: HeldPersona | undefined };

/** Some rows of an import, planned together: the library is asked once for all of them. */
export async function planLines(context: ImportContext, lines: readonly FileRow[]): Promise<Planned[]> {
  const pace = pacer();
  const pairs = await paired(context, lines);
  const baseOf = await basesOf(context, pairs);
  const drafts: Draft[] = [];
  for (const pair of pairs) {
    await pace();
    drafts.push(drafted(context, pair, baseOf));
  }
  const fingerprints = drafts.flatMap(({ fingerprint }) => fingerprint ?? []);
  const made = context.home ? await madeBefore(context.home.connectionId, [...new Set(fingerprints)]) : new Map<string, Made>();
  return drafts.map((draft) => notAgain(context, draft, made));
}

async function paired({ matcher }: ImportContext, lines: readonly FileRow[]): Promise<Pair[]> {
  const matches = await matcher.match(lines);
  const single = matches.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const held = await heldPersonas([...new Set(single)]);
  return lines.map((line, at) => {
    const match = matches[at] ?? { key: "", said: "", ids: [] };
    const [id] = match.ids;
    return { line, match, held: id === undefined ? undefined : held.get(id) };
  });
}

function drafted(context: ImportContext, { line, match, held }: Pair, baseOf: (pair: HeldPersona, line: FileRow) => Base): Draft {
  if (match.ids.length > 1) return refusedRow(context, line, context.matcher.many(match.ids.length, match.said));
  return held ? draftChange(context, line, held, baseOf(held, line)) : draftNew(context, line, match);
}

/** What each row was made from. A version says that only of the persona whose id stands in the same row. */
async function basesOf({ facts, row }: ImportContext, pairs: readonly Pair[]) {
  const column = row.match.by === "id" ? facts.version : undefined;
  const said = (line: FileRow): string => (column === undefined ? "" : (line.cells[column] ?? "").trim());
  const older = pairs.flatMap(({ line, held }) =>
    held && said(line) !== "" && said(line) !== held.version ? [{ persona: held.id, version: said(line) }] : [],
  );
  const known = await heldAtVersions(older);
  return (held: HeldPersona, line: FileRow): Base => {
    const version = said(line);
    if (version === "") return "none";
    return version === held.version ? held.values : (known(held.id, version) ?? "unknown");
  };
}

/** Of n equal rows n are made once: those that an import made before, or is making, are not made again. */
function notAgain({ equal }: ImportContext, { fingerprint, ...planned }: Draft, made: ReadonlyMap<string, Made>): Planned {
  if (fingerprint === undefined) return planned;
  const before = equal.get(fingerprint) ?? 0;
  equal.set(fingerprint, before + 1);
  const { there = 0, coming = 0 } = made.get(fingerprint) ?? {};
  if (before >= there + coming) return planned;
  const reason = before < there ? "It was imported before." : "Another import is making it now.";
  return { ...planned, wanted: null, after: null, outcome: "unchanged", reason };
}
