import "server-only";
import { patienceOf, type Turn, tooMany } from "./limiter";

/** `got` tokens may be spent within `lastsMs`; 0: ask again after `waitMs`, and every further token takes `eachMs`. */
export type Granted = { got: number; waitMs: number; eachMs: number; lastsMs: number };
type Ask = (turn: { person: boolean }) => Promise<Granted>;
type Waiting = { rank: number; turn: Turn; until: number; admit(): void; refuse(error: unknown): void };

export type LimiterQueue = {
  /** Resolves when the caller may send, with what gives its place back. */
  enter(turn: Turn, ask: Ask, label: string, places: number): Promise<() => void>;
  /** What was granted may not be spent any more: the source complained. */
  forget(): void;
};

const rankOf = ({ person, write = false }: Turn): number => (person ? 0 : write ? 1 : 2);

/** One line of those who want to send with one key, in this process: people first, then what finishes something begun, then the rest; in each in the order they came. */
export function limiterQueue(now: () => number = Date.now): LimiterQueue {
  const waiting: Waiting[] = [];
  let [inside, purse, goodUntil, renewAt, places] = [0, 0, 0, Number.POSITIVE_INFINITY, 1];
  let [pumping, renewing, wake] = [false, false, () => {}];

  const leaving = (ask: Ask, label: string) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside -= 1;
      admitAll();
      void pump(ask, label);
    };
  };
  const mayAdmit = () => waiting.length > 0 && inside < places && purse > 0 && now() < goodUntil;
  const admitAll = () => {
    while (mayAdmit()) {
      purse -= 1;
      inside += 1;
      waiting.shift()?.admit();
    }
  };
  const hold = ({ got, lastsMs }: Granted) => {
    [purse, goodUntil] = [got, now() + lastsMs];
    renewAt = got > 2 * places ? now() + lastsMs / 2 : Number.POSITIVE_INFINITY;
  };
  /** Where there is plenty, nobody waits for the next lot: it is asked for while the last one is spent. */
  const renew = async (ask: Ask) => {
    if (renewing || pumping || now() < renewAt) return;
    renewing = true;
    const granted = await ask({ person: false }).catch(() => undefined);
    if (granted && granted.got > 0) hold(granted);
    renewing = false;
  };
  const refuseLate = ({ waitMs, eachMs }: Granted, label: string) => {
    const late = waiting.flatMap((one, at) => (now() + waitMs + at * eachMs > one.until ? [{ one, ms: waitMs + at * eachMs }] : []));
    for (const { one, ms } of late) {
      waiting.splice(waiting.indexOf(one), 1);
      one.refuse(tooMany(label, ms));
    }
  };
  const pump = async (ask: Ask, label: string) => {
    if (pumping) return;
    pumping = true;
    try {
      for (admitAll(); waiting.length > 0 && inside < places; admitAll()) {
        const person = waiting[0]?.turn.person ?? false;
        const granted = await ask({ person });
        if (granted.got > 0) hold(granted);
        else if (person || !waiting[0]?.turn.person) {
          refuseLate(granted, label);
          if (waiting.length > 0) await sleep(granted.waitMs);
        }
      }
    } catch (error) {
      for (const one of waiting.splice(0)) one.refuse(error);
    } finally {
      pumping = false;
    }
  };
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    forget: () => {
      [purse, renewAt] = [0, Number.POSITIVE_INFINITY];
    },
    enter(turn, ask, label, most) {
      places = most;
      if (turn.signal?.aborted) return Promise.reject(turn.signal.reason);
      return new Promise((resolve, reject) => {
        const { signal } = turn;
        const rank = rankOf(turn);
        const quit = () => {
          waiting.splice(waiting.indexOf(one), 1);
          reject(signal?.reason);
          wake();
        };
        const done = () => signal?.removeEventListener("abort", quit);
        const one: Waiting = {
          rank,
          turn,
          until: now() + patienceOf(turn),
          admit: () => {
            done();
            resolve(leaving(ask, label));
          },
          refuse: (error) => {
            done();
            reject(error);
          },
        };
        const behind = waiting.findIndex((other) => other.rank > rank);
        waiting.splice(behind === -1 ? waiting.length : behind, 0, one);
        signal?.addEventListener("abort", quit, { once: true });
        if (turn.person && waiting[0] === one) wake();
        admitAll();
        void pump(ask, label);
        void renew(ask);
      });
    },
  };
}
