const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const SHIELDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** What a spreadsheet would run as a formula, with an apostrophe in front. */
export const shielded = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);

/** Takes away exactly the apostrophe that `shielded` adds. */
export const unshielded = (cell: string): string => (SHIELDED.test(cell) ? cell.slice(1) : cell);
