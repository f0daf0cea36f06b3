const CANDIDATES = [",", ";", "\t", "|"] as const;
const ROWS = 50;

/** The character that splits the first rows most evenly, quotes respected; a comma when none does. */
export function delimiterOf(head: string): string {
  const text = head.replace(/^\uFEFF/, "");
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = scoreOf(marksPerRow(text, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How often most rows hold it, weighed by how many rows agree. */
function scoreOf(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  const [usual, rows] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (usual === 0) return 0;
  const share = rows / counts.length;
  return share * share * (1 + Math.log2(1 + usual));
}

/** Of each whole row that is not blank; the last one may be cut and counts only when it is the only one. */
function marksPerRow(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let [count, isQuoted, isStart, filled] = [0, false, true, false];
  for (let at = 0; at < text.length && counts.length < ROWS; at++) {
    const char = text[at];
    if (isQuoted) {
      if (char === '"' && text[at + 1] === '"') at += 1;
      else if (char === '"') isQuoted = false;
      continue;
    }
    if (char === "\n" || char === "\r") {
      if (filled) counts.push(count);
      [count, isStart, filled] = [0, true, false];
      continue;
    }
    filled = true;
    isQuoted = char === '"' && isStart;
    isStart = char === delimiter;
    if (isStart) count += 1;
  }
  if (filled && counts.length < ROWS && (counts.length === 0 || text.length < 60_000)) counts.push(count);
  return counts;
}
