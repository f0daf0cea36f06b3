const PERIODS: Record<string, string> = { "1": "a day", "7": "a week", "30": "a month", "180": "half a year", "365": "a year" };

const period = (days: string): string => PERIODS[days] ?? `${Number(days).toLocaleString("en")} days`;

/** "7" within a week, "-180" not for half a year. */
export const sinceWords = (value: string): string =>
  value.startsWith("-") ? `Not for ${period(value.slice(1))}` : `Within ${period(value)}`;

/** "0-49" below 50, "90-100" 90 and above, "50-89" 50 to 89. */
export function rangeWords(value: string): string {
  const [from = 0, to = 100] = value.split("-").map(Number);
  if (from <= 0) return `Below ${to + 1}`;
  return to >= 100 ? `${from} and above` : `${from} to ${to}`;
}

const SAID = 2;

/** "goals or pains", "First, Second or 2 more": what a chip says after the filter's name. `names` keep their capitals. */
export function orWords(words: readonly string[], names: boolean): string {
  const said = names ? words : words.map((word) => `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`);
  return said.length <= SAID ? said.join(" or ") : `${said.slice(0, SAID).join(", ")} or ${said.length - SAID} more`;
}
