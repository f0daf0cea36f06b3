import "server-only";
import type { Change, CreateBatch } from "@/lib/model/batch";
import { afterChanges, changeProblem, makeChanges } from "@/lib/model/changes";
import { pick } from "@/lib/model/diff";
import { newIssues } from "@/lib/model/held-issues";
import { personaRules } from "@/lib/model/schema";
import { getSource } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import type { Planned } from "./batch-plan";
import { planSelected, type Selected } from "./batch-select";

export async function planExisting(input: Extract<CreateBatch, { kind: "update" | "remove" }>): Promise<Planned[]> {
  const planOf = input.kind === "remove" ? planRemove : updatePlanner(input.changes);
  return planSelected(input.select, (row) => [planOf(row)]);
}

type Result = Pick<Planned, "outcome" | "reason" | "before" | "after">;

const planned = (verb: "update" | "remove", row: Selected, result: Result): Planned => ({
  verb,
  connectionId: row.connectionId,
  source: row.source,
  personaId: row.id,
  sourceId: row.sourceId,
  name: row.name,
  baseVersion: row.version,
  wanted: null,
  scope: null,
  ...result,
});

const cannot = (reason: string): Result => ({ outcome: "cannot", reason, before: null, after: null });

/** `before` is read when somebody looks: a plan for many must not hold all they are. */
function planRemove(row: Selected): Planned {
  const source = getSource(row.source);
  if (!source.remove) return planned("remove", row, cannot(source.readOnlyReason ?? `${source.label} deletes nothing.`));
  if (row.state === "deleted") return planned("remove", row, cannot(`It was already deleted in ${source.label}.`));
  return planned("remove", row, { outcome: "will", reason: null, before: null, after: null });
}

/** Every persona takes what its source can hold; one that can take nothing says why. */
function updatePlanner(changes: readonly Change[]): (row: Selected) => Planned {
  const rules = new Map<string, ReturnType<typeof sourceRules>>();
  return (row) => {
    const known = rules.get(row.source) ?? sourceRules(getSource(row.source), changes);
    rules.set(row.source, known);
    return planned("update", row, updated(row, changes, known));
  };
}

function sourceRules(source: Source, changes: readonly Change[]) {
  const problems = changes.map((change) => changeProblem(source, change));
  const none = problems.every((problem) => problem !== undefined);
  const why = source.update ? (none ? problems[0] : undefined) : (source.readOnlyReason ?? `${source.label} takes no changes.`);
  return { source, why, rules: personaRules(source.fields, "update") };
}

function updated(row: Selected, changes: readonly Change[], { source, why, rules }: ReturnType<typeof sourceRules>): Result {
  if (why !== undefined) return cannot(why);
  if (row.state === "deleted") return cannot(`It was deleted in ${source.label}.`);
  const made = makeChanges(source, row.values, changes);
  if (made.problem !== undefined) return cannot(made.problem);
  const names = Object.keys(made.changes);
  if (names.length === 0) return { outcome: "unchanged", reason: sameWords(changes), before: {}, after: {} };
  const [issue] = newIssues(rules.safeParse(made.changes).error?.issues ?? [], made.changes, row.values);
  if (issue) return cannot(issue.message);
  return { outcome: "will", reason: null, before: pick(row.values, names), after: afterChanges(row.values, made.changes) };
}

const sameWords = (changes: readonly Change[]): string =>
  changes.every(({ op }) => op === "replace") ? "The text does not stand in it." : "It already holds this.";
