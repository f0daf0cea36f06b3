/** A test that did not pass, or passed on a second try; `said` is the beginning of its error. */
export type Trouble = { name: string; said: string; flaky: boolean };
export type Count = { passed: number; failed: number; skipped: number; troubles: Trouble[] };

export const NONE: Count = { passed: 0, failed: 0, skipped: 0, troubles: [] };

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  troubles: [...a.troubles, ...b.troubles],
});

/** One failure that no test stands for. */
export const failure = (name: string, said = ""): Count => ({
  ...NONE,
  failed: 1,
  troubles: [{ name, said: beginning(said), flaky: false }],
});

const LINES = 8;
const WIDE = 300;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** The first lines that say something, without colours. */
export function beginning(text: string): string {
  const lines = text.replace(COLOUR, "").split("\n");
  const told = lines.filter((line) => line.trim() !== "").slice(0, LINES);
  return told.map((line) => line.slice(0, WIDE)).join("\n");
}

/** What to print about them, the worst last, right above the totals. */
export function told(troubles: readonly Trouble[]): string {
  const part = (flaky: boolean, title: string) => {
    const these = troubles.filter((trouble) => trouble.flaky === flaky);
    if (these.length === 0) return "";
    const each = these.map(({ name, said }) => `  ${name}${said === "" ? "" : `\n${said.replace(/^/gm, "      ")}`}`);
    return `\n${title}\n${each.join("\n")}\n`;
  };
  return `${part(true, "FLAKY, fine on a second try:")}${part(false, "FAILED:")}`;
}
