const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

export const plural = (count: number, one: string, many = `${one}s`): string => `${formatNumber(count)} ${count === 1 ? one : many}`;

export const formatNumber = (value: number): string => value.toLocaleString("en");

/** A source's own words as a sentence. */
export const sentence = (text: string): string => (text.trim() === "" || /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "3 min", "2 hours", "7 months": a length of time, one unit, rounded down. */
export function duration(seconds: number): string {
  const units = [
    [YEAR, "year"],
    [MONTH, "month"],
    [DAY, "day"],
    [HOUR, "hour"],
  ] as const;
  for (const [size, name] of units) if (seconds >= size) return plural(Math.floor(seconds / size), name);
  return seconds < MINUTE ? "moments" : `${Math.floor(seconds / MINUTE)} min`;
}

const secondsSince = (iso: string, now: number): number => (now - Date.parse(iso)) / 1000;

/** "3 min", for narrow places. */
export const shortAge = (iso: string, now: number): string => {
  const seconds = Math.max(0, secondsSince(iso, now));
  return seconds < MINUTE ? "now" : duration(seconds);
};

/** "just now", "3 min ago", "in 2 days". `now` in milliseconds. */
export function relativeTime(iso: string, now: number): string {
  const seconds = secondsSince(iso, now);
  if (Math.abs(seconds) < MINUTE) return "just now";
  return seconds < 0 ? `in ${duration(-seconds)}` : `${duration(seconds)} ago`;
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** In the time zone of whoever formats: use after mounting, or through `<Freshness>`. */
export const formatDate = (iso: string): string => day.format(new Date(iso));
export const formatDateTime = (iso: string): string => exact.format(new Date(iso));
export const formatTime = (iso: string): string => clock.format(new Date(iso));
