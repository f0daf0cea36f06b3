import type { Field } from "@/lib/model/field";
import type { Meanwhile } from "@/lib/model/persona";

const list = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;

type Group = { kind: Meanwhile["kind"]; who: string; labels: string[] };

function sentence({ kind, who, labels }: Group): string {
  const fields = list(labels);
  const Who = `${who.slice(0, 1).toUpperCase()}${who.slice(1)}`;
  if (kind === "over") return `Your save replaced what ${who} had just put into ${fields}.`;
  if (kind === "after")
    return `${fields} ${labels.length === 1 ? "does" : "do"} not hold what you sent: ${who} changed ${labels.length === 1 ? "it" : "them"} right after.`;
  return `${Who} also changed ${fields}.`;
}

/** Who changed what around a save, the worst first; "" when nobody did. */
export function savedWords(fields: readonly Field[], meanwhile: readonly Meanwhile[]): string {
  const groups: Group[] = [];
  for (const kind of ["after", "over", "beside"] as const)
    for (const one of meanwhile.filter((m) => m.kind === kind)) {
      const who = one.by ?? "somebody";
      const label = fields.find(({ name }) => name === one.field)?.label ?? one.field;
      const group = groups.find((g) => g.kind === kind && g.who === who);
      if (group) group.labels.push(label);
      else groups.push({ kind, who, labels: [label] });
    }
  return groups.map(sentence).join(" ");
}
