import type { Connection } from "@/lib/model/connection";
import type { Import } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { isField } from "./target-words";

/** Something to settle; `stops`: nothing can be checked before. */
export type ImportProblem = { words: string; stops: boolean };
type Around = { source: SourceInfo | undefined; connection: Connection | undefined };

/** What stands between the columns as they are and a file that can be checked. */
export function importProblems(held: Import, around: Around): ImportProblem[] {
  return [...whereProblems(held, around), ...matchProblems(held, around), ...newProblems(held, around)];
}

const stop = (words: string): ImportProblem => ({ words, stops: true });
const tell = (words: string): ImportProblem => ({ words, stops: false });

const holdsFact = (held: Import, fact: string): boolean =>
  held.columns.some(({ target }) => target !== null && "fact" in target && target.fact === fact);

/** Ours, or of one connection the source's own. */
export const holdsIds = (held: Import): boolean => holdsFact(held, "id") || (held.connection !== null && holdsFact(held, "sourceId"));

const fills = (held: Import, field: string): boolean =>
  held.columns.some(({ target }) => isField(target) && target.field === field && target.key === undefined);

function whereProblems(held: Import, { connection }: Around): ImportProblem[] {
  const found: ImportProblem[] = [];
  if (held.connection === null && !holdsFact(held, "id"))
    found.push(stop("Nobody knows yet where these rows belong. Choose a connection, or the column that holds the Personary id."));
  if (!held.columns.some(({ target }) => isField(target)))
    found.push(stop("No column goes to a field yet. Choose a field for at least one of them."));
  if (connection && !connection.can.update)
    found.push(
      tell(`${connection.label} takes no changes, so personas that exist stay as they are. ${connection.can.reason ?? ""}`.trim()),
    );
  return found;
}

function matchProblems(held: Import, { source }: Around): ImportProblem[] {
  const { match } = held;
  if (match.by === "none") return [];
  if (match.by === "id")
    return holdsIds(held)
      ? []
      : [stop("Rows find their persona by an id, but no column holds one. Choose the column, or match another way.")];
  const name = source?.fields.find(({ meaning }) => meaning === "name") ?? { name: "name", label: "Name" };
  const field =
    match.by === "name" ? name : (source?.fields.find((one) => one.name === match.field) ?? { name: match.field, label: match.field });
  if (fills(held, field.name)) return [];
  return [stop(`Rows find their persona by ${field.label}, but no column goes there. Choose the column, or match another way.`)];
}

function newProblems(held: Import, { source, connection }: Around): ImportProblem[] {
  if (held.unmatched !== "create" || !source) return [];
  if (connection && !connection.can.create)
    return [
      tell(
        `${connection.label} takes no new personas, so rows that match nobody cannot be imported. ${connection.can.reason ?? ""}`.trim(),
      ),
    ];
  const missing = source.fields.filter((field) => field.required && !field.readOnly && !fills(held, field.name));
  const found = missing.map(({ label }) =>
    tell(`No column goes to ${label}, which every new persona needs. Until one does, rows that match nobody cannot be imported.`),
  );
  const place = source.place.label.toLowerCase();
  if (source.place.requiredOnCreate && held.scope === null && !holdsFact(held, "scope"))
    found.push(tell(`${source.label} wants a ${place} for every new persona. Choose one under Where, or a column that holds the place.`));
  return found;
}
