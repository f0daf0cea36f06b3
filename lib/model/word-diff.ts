export type Piece = { text: string; kind: "same" | "added" | "removed" };

const MAX = 800;
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
const linesOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+/g) ?? [];

/** What turns one text into another, word by word; very different long texts line by line, and those that share nothing as a whole. */
export function wordDiff(before: string, after: string): Piece[] {
  const [words, now] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(words.length, now.length);
  let [from, to] = [0, 0];
  while (from < most && words[from] === now[from]) from++;
  while (to < most - from && words[words.length - 1 - to] === now[now.length - 1 - to]) to++;
  const middle = (list: readonly string[]) => list.slice(from, list.length - to);
  const [a, b] = [middle(words), middle(now)];
  const [head, tail] = [words.slice(0, from), words.slice(words.length - to)];
  const long = a.length > MAX || b.length > MAX;
  const within = long ? pieces(linesOf(a.join("")), linesOf(b.join(""))) : pieces(a, b);
  const shared = [...head, ...tail, ...within.flatMap(({ kind, text }) => (kind === "same" ? text : []))].some(
    (text) => text.trim() !== "",
  );
  if (!shared) return whole(before, after);
  const told: Piece[] = [];
  for (const { text, kind } of [...head.map(same), ...within, ...tail.map(same)]) add(told, text, kind);
  return long ? told : smooth(told);
}

const same = (text: string): Piece => ({ text, kind: "same" });

function pieces(a: readonly string[], b: readonly string[]): Piece[] {
  if (a.length > MAX || b.length > MAX) return whole(a.join(""), b.join(""));
  const length = lengths(a, b);
  const found: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add(found, x, "same");
      i++;
      j++;
    } else if (y === undefined || (x !== undefined && at(length, i + 1, j) >= at(length, i, j + 1))) {
      add(found, x ?? "", "removed");
      i++;
    } else {
      add(found, y, "added");
      j++;
    }
  }
  return found;
}

/** A blank between two changes belongs to them: "most people are" goes as one. */
function smooth(pieces: readonly Piece[]): Piece[] {
  const smoothed: Piece[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed !== "") smoothed.push({ text: removed, kind: "removed" });
    if (added !== "") smoothed.push({ text: added, kind: "added" });
    [removed, added] = ["", ""];
  };
  pieces.forEach(({ text, kind }, i) => {
    const between = kind === "same" && text.trim() === "" && removed + added !== "" && pieces[i + 1] !== undefined;
    if (kind === "removed" || between) removed += text;
    if (kind === "added" || between) added += text;
    if (kind !== "same" || between) return;
    close();
    smoothed.push({ text, kind });
  });
  close();
  return smoothed;
}

const whole = (before: string, after: string): Piece[] => {
  if (before === after) return before === "" ? [] : [{ text: before, kind: "same" }];
  return [
    ...(before === "" ? [] : [{ text: before, kind: "removed" as const }]),
    ...(after === "" ? [] : [{ text: after, kind: "added" as const }]),
  ];
};

function add(pieces: Piece[], text: string, kind: Piece["kind"]): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ text, kind });
}

const at = (length: number[][], i: number, j: number): number => length[i]?.[j] ?? 0;

/** Length of the longest common run of words from each pair of places on. */
function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = length[i];
    for (let j = b.length - 1; row && j >= 0; j--)
      row[j] = a[i] === b[j] ? at(length, i + 1, j + 1) + 1 : Math.max(at(length, i + 1, j), at(length, i, j + 1));
  }
  return length;
}
