/** An age as two bounds, and the words that joined them upstream, so that a changed bound changes nothing else. */
export type AgeRange = { from: number | null; to: number | null; join: string };

const SPAN = /^(\d{1,3})(\s*(?:-|–|—|to)\s*)(\d{1,3})$/;
const OPEN = /^(\d{1,3})(\s*\+)$/;
const UP_TO = /^(up to\s+)(\d{1,3})$/i;
const ONE = /^\d{1,3}$/;

/** "25-34", "65+", "up to 17" or "40"; anything else is words, and undefined here. */
export function readAge(text: string): AgeRange | undefined {
  const held = text.trim();
  if (held === "") return { from: null, to: null, join: "-" };
  const span = SPAN.exec(held);
  if (span) return { from: Number(span[1]), to: Number(span[3]), join: span[2] ?? "-" };
  const open = OPEN.exec(held);
  if (open) return { from: Number(open[1]), to: null, join: open[2] ?? "+" };
  const upTo = UP_TO.exec(held);
  if (upTo) return { from: null, to: Number(upTo[2]), join: upTo[1] ?? "up to " };
  return ONE.test(held) ? { from: Number(held), to: Number(held), join: "" } : undefined;
}

export function printAge({ from, to, join }: AgeRange): string {
  if (from === null && to === null) return "";
  if (to === null) return `${from}${join.includes("+") ? join : "+"}`;
  if (from === null) return `${/^up to/i.test(join) ? join : "up to "}${to}`;
  if (from === to) return String(from);
  return `${from}${/^\s*(?:-|–|—|to)\s*$/.test(join) ? join : "-"}${to}`;
}

const AGE_MAX = 120;

/** What makes two bounds no range. */
export function ageProblem({ from, to }: AgeRange): string | undefined {
  if ((from ?? 0) > AGE_MAX || (to ?? 0) > AGE_MAX) return `Ages go up to ${AGE_MAX}.`;
  if (from !== null && to !== null && from > to) return `It starts at ${from} and ends at ${to}, which is earlier.`;
  return undefined;
}
