import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getSource } from "@/lib/sources/registry";
import { breakerOf, type ConnectionRow } from "./calls";
import { dueAt, nextTryAt } from "./due";

const NOW = Date.UTC(2026, 4, 1, 12);
const MINUTE = 60_000;
const FRESH = getSource("octave").limits.freshSeconds * 1000;
const ago = (ms: number) => new Date(NOW - ms);

/** Failed ten seconds ago, long after its last complete read. */
const failing = (set: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: randomUUID(),
  source: "octave",
  label: "Octave",
  origin: "https://one.example.com",
  secret: "none",
  keyHint: null,
  keySetAt: ago(2 * FRESH),
  keySetBy: null,
  fromEnv: false,
  paused: false,
  pausedReason: null,
  account: null,
  readAt: ago(2 * FRESH),
  triedAt: ago(10_000),
  problemCode: "source_down",
  problemDetail: "It does not answer.",
  failingSince: ago(10_000),
  refreshWanted: false,
  refreshLease: null,
  refreshLeaseUntil: null,
  refreshStartedAt: null,
  refreshRead: 0,
  createdAt: ago(2 * FRESH),
  createdBy: null,
  ...set,
});

describe("when a failing connection is tried again", () => {
  const inMs = (set?: Partial<ConnectionRow>) => {
    const next = nextTryAt(failing(set), NOW);
    return next && next.getTime() - NOW;
  };

  test("a minute after the last try", () => expect(inMs()).toBe(MINUTE - 10_000));

  test("not before its rows have grown old", () => expect(inMs({ readAt: ago(0) })).toBe(FRESH));

  test("now when that is past, when somebody asked, or when it was never read nor tried", () => {
    expect(inMs({ triedAt: ago(2 * MINUTE) })).toBe(0);
    expect(inMs({ refreshWanted: true })).toBe(0);
    expect(inMs({ readAt: null, triedAt: null })).toBe(0);
  });

  test.each<[string, Partial<ConnectionRow>]>([
    ["works", { problemCode: null }],
    ["is paused", { paused: true }],
    ["is being tried", { refreshLeaseUntil: new Date(NOW + 1) }],
  ])("never when it %s", (_, set) => expect(inMs(set)).toBeNull());

  test("a lease that ran out is no try", () => expect(inMs({ refreshLeaseUntil: ago(0) })).toBe(MINUTE - 10_000));

  test("not while this process leaves the source alone, not even when somebody asked", () => {
    const row = failing({ refreshWanted: true });
    const breaker = breakerOf(row.id, row.label);
    for (let i = 0; i < 20; i++) breaker.failure();
    const next = nextTryAt(row, NOW)?.getTime();
    expect(next).toBe(breaker.restsUntil());
    expect(next).toBeGreaterThan(Date.now());
  });
});

test("a connection that was asked for is due at once, others when both its rows and its last try are old", () => {
  expect(dueAt(failing({ refreshWanted: true }))).toBe(0);
  expect(dueAt(failing({ readAt: ago(0), triedAt: ago(0) }))).toBe(NOW + FRESH);
  expect(dueAt(failing({ triedAt: ago(0) }))).toBe(NOW + MINUTE);
});
