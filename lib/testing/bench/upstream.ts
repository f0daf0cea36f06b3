import { type FakeServer, startFakeServer } from "../fake-server";
import type { NamedFake } from "../fakes";

export type WatchedUpstream = FakeServer & {
  key: string;
  /** Milliseconds between two times of `performance.now` in which at least one request was with the upstream, and how many there were. */
  busy(from: number, to: number): { ms: number; requests: number };
};

/** A fake behind a slow network that remembers when it was at work. */
export async function watchedUpstream({ fake, key }: NamedFake, latencyMs: number): Promise<WatchedUpstream> {
  const spans: [from: number, to: number][] = [];
  const watched: typeof fake = {
    ...fake,
    handle(request) {
      const from = performance.now() - latencyMs;
      const reply = fake.handle(request);
      spans.push([from, performance.now()]);
      return reply;
    },
  };
  const server = await startFakeServer(watched, { latencyMs });
  return {
    ...server,
    key,
    busy(from, to) {
      let ms = 0;
      let until = from;
      const inside = spans.filter((span) => span[1] > from && span[0] < to).toSorted((a, b) => a[0] - b[0]);
      for (const [start, end] of inside) {
        ms += Math.max(0, Math.min(end, to) - Math.max(start, until));
        until = Math.max(until, end);
      }
      return { ms, requests: inside.length };
    },
  };
}
