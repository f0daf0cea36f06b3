import "server-only";
import type { CreateBatch } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import { isEmpty } from "@/lib/model/json";
import { personaRules } from "@/lib/model/schema";
import { getSource } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import type { Planned } from "./batch-plan";
import { rowOf } from "./connections";

export async function planCreate(input: Extract<CreateBatch, { kind: "create" }>): Promise<Planned[]> {
  const connection = await rowOf(input.connection);
  const source = getSource(connection.source);
  if (!source.create) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const scope = needScope(source, input.scope);
  const rules = personaRules(source.fields, "create");
  return input.items.map(({ values }) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
    const parsed = rules.safeParse(given);
    const reason = parsed.success ? null : parsed.error.issues.map((i) => i.message).join(" ");
    const name = typeof given.name === "string" ? given.name : "Without a name";
    return {
      ...NEW,
      connectionId: connection.id,
      source: source.id,
      name: name.slice(0, 500),
      wanted: given,
      scope,
      outcome: parsed.success ? "will" : "cannot",
      reason,
      after: given,
    } satisfies Planned;
  });
}

const NEW = { verb: "create", personaId: null, sourceId: null, baseVersion: null, before: null } as const;

/** The place a new persona goes to; throws `invalid` when the source needs one and none is given. */
export function needScope(source: Source, scope: string | undefined): string | null {
  if (source.place.requiredOnCreate && !scope) {
    throw new AppError("invalid", `${source.label} needs a ${source.place.label.toLowerCase()} for a new persona.`, {
      issues: [{ path: ["scope"], message: `Choose a ${source.place.label.toLowerCase()}.` }],
    });
  }
  return scope ?? null;
}
