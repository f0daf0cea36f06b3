/** How fast one key may be used: `burst` requests at once, then `perSecond` of them; `parallel` in flight, each taking `callMs`. */
export type Pace = { burst: number; perSecond: number; parallel: number; callMs: number };

/** Seconds that so many requests take when nothing else uses the key: as long as the rate limit or the answers take, whichever is more. */
export function estimateSeconds(requests: number, { burst, perSecond, parallel, callMs }: Pace): number {
  if (requests <= 0) return 0;
  const limited = Math.max(0, requests - burst) / perSecond;
  const answered = (Math.ceil(requests / parallel) * callMs) / 1000;
  return Math.max(limited + callMs / 1000, answered);
}
