export type Piece = { text: string; kind: "same" | "added" | "removed" };

const MAX_WORDS = 800;
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** What turns one text into another, word by word; texts that are too long or share nothing are told as a whole. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) return whole(before, after);
  const length = lengths(a, b);
  const pieces: Piece[] = [];
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      if (x.trim() !== "") shared++;
      add(pieces, x, "same");
      i++;
      j++;
    } else if (y === undefined || (x !== undefined && at(length, i + 1, j) >= at(length, i, j + 1))) {
      add(pieces, x ?? "", "removed");
      i++;
    } else {
      add(pieces, y, "added");
      j++;
    }
  }
  return shared === 0 ? whole(before, after) : smooth(pieces);
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
