import "server-only";
import { logger } from "@/lib/server/log";
import { type ConnectionRow, type Line, lineOf } from "./calls";
import { Stopped } from "./item-failure";
import { runItem } from "./item-run";
import { type Leased, leaseDue } from "./lease-due";
import { reconcileItem } from "./reconcile";

/** So many items are under way for each request that may be: while one waits for the source, the next ones are read from and written to the database. */
const AHEAD = 4;
/** As many as this, for each request that may be, are leased at once when things go fast. */
const AT_ONCE = 2;
/** Between two looks for due items when the last one found too few. */
const LOOK_AGAIN_MS = 20;

type Flight = { batchId: string; stop(): void; ended: Promise<void> };

export type Lane = {
  /** The connection as it is stored now. */
  use(row: ConnectionRow): void;
  /** Takes more due items while there is room. */
  fill(): void;
  /** Nothing more is sent for items that these words fit; what has left is waited for. */
  halt(fits: (batchId: string) => boolean): void;
  batches(): string[];
  busy(): boolean;
  settled(): Promise<unknown>;
};

/** Works off the items of one connection; `idle` is told whenever its last one has ended. */
export function openLane(row: ConnectionRow, idle: () => void): Lane {
  const flights = new Set<Flight>();
  let line = lineOf(row, { person: false });
  let [filling, again, worked, timer] = [false, false, false, undefined as NodeJS.Timeout | undefined];

  const look = async () => {
    timer = undefined;
    const { parallel } = line.source.limits;
    const room = parallel * AHEAD - flights.size;
    if (room < parallel * AT_ONCE) return;
    filling = true;
    again = false;
    try {
      const leased = await leaseDue(line.row.id, room);
      for (const one of leased) launch(one);
      if (leased.length === 0 && flights.size === 0 && worked) {
        worked = false;
        idle();
      }
    } catch (error) {
      logger().error({ err: error, connection: line.row.id }, "no batch items could be leased");
    }
    filling = false;
    if (again) soon(LOOK_AGAIN_MS);
  };
  const soon = (ms: number) => {
    if (filling) again = true;
    else timer ??= setTimeout(() => void look(), ms);
  };
  const launch = (leased: Leased) => {
    worked = true;
    const end = new AbortController();
    const ended = workOn(line, leased, end.signal).finally(() => {
      flights.delete(flight);
      soon(flights.size > 0 ? LOOK_AGAIN_MS : 0);
    });
    const flight: Flight = { batchId: leased.item.batchId, stop: () => end.abort(new Stopped()), ended };
    flights.add(flight);
  };

  return {
    use(next) {
      const same = next.secret === line.row.secret && next.origin === line.row.origin;
      line = same ? { ...line, row: next } : lineOf(next, { person: false });
    },
    fill: () => soon(0),
    halt(fits) {
      for (const flight of flights) if (fits(flight.batchId)) flight.stop();
    },
    batches: () => [...flights].map((flight) => flight.batchId),
    busy: () => flights.size > 0,
    settled: () => {
      clearTimeout(timer);
      return Promise.all([...flights].map((flight) => flight.ended));
    },
  };
}

async function workOn(line: Line, { item, batch, turn }: Leased, signal: AbortSignal): Promise<void> {
  try {
    if (item.state === "unsure") await reconcileItem({ line, batch, item, resend: batch.via !== "form" });
    else await runItem({ line, batch, item, turn, signal });
  } catch (error) {
    logger().error({ err: error, batch: item.batchId, index: item.index }, "batch item crashed");
  }
}
