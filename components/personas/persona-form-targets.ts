import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";

export type Target = { connection: Connection; source: SourceInfo /** Why nothing can be created there. */; reason: string | undefined };

/** Every connection with why it cannot take a new persona, those that can first. */
export function targetsOf(connections: readonly Connection[], sources: readonly SourceInfo[]): Target[] {
  const targets = connections.flatMap((connection): Target[] => {
    const source = sources.find((info) => info.id === connection.source);
    return source ? [{ connection, source, reason: reasonOf(connection, source) }] : [];
  });
  return targets.sort((a, b) => Number(a.reason !== undefined) - Number(b.reason !== undefined));
}

function reasonOf(connection: Connection, source: SourceInfo): string | undefined {
  if (!source.can.create) return source.can.reason ?? `${source.label} takes no new personas.`;
  if (connection.state === "paused") return "Paused. Resume it in Settings, under Connections.";
  return undefined;
}

/** The connection of the address when it can be used, else the first wish that can, else the only one that can; with a wish always one. */
export function chosenTarget(targets: readonly Target[], id: string | undefined, wish?: string): Target | undefined {
  const open = targets.filter((target) => target.reason === undefined);
  const named = (connection: string | undefined) => open.find((target) => target.connection.id === connection);
  return named(id) ?? named(wish) ?? (open.length === 1 || wish !== undefined ? open[0] : undefined);
}
