import { z } from "zod";

const kinds = [
  "status",
  "latency",
  "html",
  "garbage",
  "wrong-type",
  "drop-before",
  "drop-after",
  "slow-body",
  "huge-body",
  "echo-key",
] as const;

/**
 * `path` matches as a part of the pathname. Without `times` a fault stays until cleared; `probability` is 1 when left out.
 * `effect` says whether the request still changes the upstream; left out, only latency, drop-after, slow-body and huge-body let it through.
 */
export const faultSchema = z.strictObject({
  match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).optional(),
  times: z.int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
  kind: z.enum(kinds),
  status: z.int().min(200).max(599).optional(),
  body: z.json().optional(),
  /** Seconds, or an HTTP date. */
  retryAfter: z.union([z.number(), z.string()]).optional(),
  ms: z.int().nonnegative().optional(),
  bytes: z.int().positive().optional(),
  gzip: z.boolean().optional(),
  effect: z.boolean().optional(),
});
export type Fault = z.infer<typeof faultSchema>;

const PASSING: readonly Fault["kind"][] = ["latency", "drop-after", "slow-body", "huge-body"];
export const hasEffect = (fault: Fault): boolean => fault.effect ?? PASSING.includes(fault.kind);

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Held = { fault: Fault; left: number };

export function createFaults(seed = 1) {
  let held: Held[] = [];
  let random = seeded(seed);

  const fires = ({ fault }: Held, method: string, path: string) => {
    if (fault.match?.method && fault.match.method.toUpperCase() !== method) return false;
    if (fault.match?.path && !path.includes(fault.match.path)) return false;
    return fault.probability === undefined || random() < fault.probability;
  };

  return {
    add: (fault: Fault) => {
      held.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      held = [];
      random = seeded(seed);
    },
    list: (): Fault[] => held.map(({ fault }) => fault),
    /** Every latency that fires adds up; of the others the first that fires is the one. */
    take(method: string, path: string): { delayMs: number; fault?: Fault } {
      let delayMs = 0;
      let chosen: Fault | undefined;
      for (const item of held) {
        if (item.fault.kind !== "latency" && chosen) continue;
        if (!fires(item, method, path)) continue;
        item.left -= 1;
        if (item.fault.kind === "latency") delayMs += item.fault.ms ?? 1000;
        else chosen = item.fault;
      }
      held = held.filter(({ left }) => left > 0);
      return chosen ? { delayMs, fault: chosen } : { delayMs };
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;
