import type { NamedFake } from "../fakes";

export type Rate = { requests: number; perSeconds: number };
/** When it let requests through, and when it refused some, in milliseconds since 1970. */
export type LimitedFake = { named: NamedFake; granted: number[]; refused: number[] };

const BURST_SHARE = 1 / 20;

/** The same fake, but it answers 429 beyond its limit: a bucket that holds a twentieth of it, or a window that slides. */
export function limitedFake(named: NamedFake, kind: "bucket" | "window", rate: Rate): LimitedFake {
  const granted: number[] = [];
  const refused: number[] = [];
  const waitMs = kind === "bucket" ? bucket(rate) : window(rate, granted);
  const fake: NamedFake["fake"] = {
    ...named.fake,
    handle(request) {
      const at = Date.now();
      const ms = waitMs(at);
      (ms > 0 ? refused : granted).push(at);
      if (ms === 0) return named.fake.handle(request);
      return { status: 429, headers: { "retry-after": String(Math.ceil(ms / 1000)) }, body: { message: "Too many requests." } };
    },
  };
  return { named: { ...named, fake }, granted, refused };
}

function bucket({ requests, perSeconds }: Rate): (at: number) => number {
  const size = requests * BURST_SHARE;
  const perMs = requests / (perSeconds * 1000);
  let [tokens, since] = [size, Date.now()];
  return (at) => {
    tokens = Math.min(size, tokens + (at - since) * perMs);
    since = at;
    if (tokens < 1) return Math.ceil((1 - tokens) / perMs);
    tokens -= 1;
    return 0;
  };
}

const window =
  ({ requests, perSeconds }: Rate, granted: readonly number[]) =>
  (at: number): number => {
    const oldest = granted.at(-requests);
    return oldest === undefined ? 0 : Math.max(0, oldest + perSeconds * 1000 - at);
  };
