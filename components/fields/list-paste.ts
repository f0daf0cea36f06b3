const LINES = /\r\n?|\n/;
const CELL = /(^|[\t\n])"((?:[^"]|"")*\n(?:[^"]|"")*)"(?=[\t\n]|$)/g;
const BULLET = /^\s*(?:(?:[-*+•‣⁃◦∙·–—▪▫■□●○➢➤✓✔\uf0a7\uf0b7])\s+|[o§]\t\s*|\(?\d{1,3}[.)]\s+)/;
const BOX = /^\s*(?:\[[ xX]?\]|[☐☑☒✅])\s+/;
const LETTER = /^\s*\(?(?:[a-z]|[ivx]{1,5})[.)]\s+/i;

/** Rows of a pasted text; a spreadsheet's quoted cell with line breaks is one row. */
export const rowsOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(
      CELL,
      (_, lead: string, cell: string) =>
        `${lead}${cell
          .replace(/""/g, '"')
          .replace(/\s*\n\s*/g, " ")
          .trim()}`,
    )
    .split(LINES)
    .filter((row) => row.trim() !== "");

/** Without its bullet, number or tick box. */
export const bare = (row: string): string => row.replace(BULLET, "").replace(BOX, "").trim();

/** A pasted text as lines, without bullets, numbers, tick boxes and blank lines; letters count as numbers when every row has one. */
export function splitLines(text: string): string[] {
  const rows = rowsOf(text);
  const lettered = rows.length > 1 && rows.every((row) => LETTER.test(row));
  const lines = rows.map((row) => bare(lettered ? row.replace(LETTER, "") : row));
  const cells = lines.length === 1 ? (lines[0] ?? "").split("\t") : lines;
  return cells.map((line) => line.trim().replace(/\s*\t\s*/g, " ")).filter((line) => line !== "");
}

/** What a clipboard holds as text: its plain text, else the rows of its HTML. */
export function clipboardText(data: DataTransfer): string {
  const text = data.getData("text/plain");
  if (text.trim() !== "") return text;
  const html = data.getData("text/html");
  if (html === "") return "";
  const page = new DOMParser().parseFromString(html, "text/html");
  const rows = [...page.querySelectorAll("li, tr, p")].filter((row) => !row.querySelector("li, tr, p"));
  return rows.length > 0 ? rows.map((row) => row.textContent?.replace(/\s+/g, " ").trim()).join("\n") : (page.body.textContent ?? "");
}
