import "server-only";
import type { Call } from "@/lib/sources/call";

type Gate = { free: number; waiting: (() => void)[] };
const gates = new Map<string, Gate>();

/** At most `parallel` requests in flight for one key in this process; the others wait in order. */
export function parallelGate(key: string, parallel: number, call: Call): Call {
  const gate = gates.get(key) ?? { free: parallel, waiting: [] };
  gates.set(key, gate);
  return async (request) => {
    if (gate.free > 0) gate.free -= 1;
    else await new Promise<void>((resolve) => gate.waiting.push(resolve));
    try {
      return await call(request);
    } finally {
      const next = gate.waiting.shift();
      if (next) next();
      else gate.free += 1;
    }
  };
}
