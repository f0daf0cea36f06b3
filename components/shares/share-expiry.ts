const DAY_MS = 86_400_000;

export const EXPIRIES = [
  { value: "none", label: "No end", days: null },
  { value: "week", label: "1 week", days: 7 },
  { value: "fortnight", label: "2 weeks", days: 14 },
  { value: "month", label: "1 month", days: 30 },
  { value: "date", label: "On a date", days: null },
] as const;

/** `date`: "2026-09-30", for the choice "date". */
export type Expiry = { choice: (typeof EXPIRIES)[number]["value"]; date: string };
export const NO_END: Expiry = { choice: "none", date: "" };

/** When a link ends; null for never, undefined for a date that is missing or over. A date means its last minute where the writer is. */
export function expiresAt({ choice, date }: Expiry, now: number): string | null | undefined {
  const days = EXPIRIES.find(({ value }) => value === choice)?.days;
  if (days) return new Date(now + days * DAY_MS).toISOString();
  if (choice === "none") return null;
  const end = Date.parse(`${date}T23:59:00`);
  return Number.isNaN(end) || end <= now ? undefined : new Date(end).toISOString();
}

/** The day where the writer is. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
