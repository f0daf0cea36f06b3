import { formatTime } from "@/lib/client/format";

const HOUR_S = 3_600;

/** "0:42" until then, "until 14:05" when that is more than an hour off, null once it has passed. `now` in milliseconds. */
export function waitClock(until: string, now: number): string | null {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000);
  if (seconds <= 0) return null;
  if (seconds > HOUR_S) return `until ${formatTime(until)}`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
