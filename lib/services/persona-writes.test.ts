import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import { AppError, type ErrorCode } from "@/lib/model/errors";
import { useTestDatabase } from "@/lib/testing/database";
import type { Fault } from "@/lib/testing/fault";
import { effects, expectMirrored, held, mirrored, named, openPlace, owner, type Place, useWorld } from "@/lib/testing/world";
import { createPersona, getPersona, removePersona, updatePersona } from "./personas";

useTestDatabase();
useWorld();

type Case = { what: string; fault?: Omit<Fault, "match">; code?: ErrorCode; upstream: 0 | 1; retryAfter?: boolean };

const CASES: Case[] = [
  { what: "nothing goes wrong", upstream: 1 },
  { what: "the reply is lost after the effect", fault: { kind: "drop-after" }, upstream: 1 },
  { what: "the connection breaks before the effect", fault: { kind: "drop-before" }, code: "source_down", upstream: 0 },
  { what: "500 before the effect", fault: { kind: "status", status: 500 }, code: "source_down", upstream: 0 },
  { what: "500 after the effect", fault: { kind: "status", status: 500, effect: true }, upstream: 1 },
  { what: "an HTML page with 200 after the effect", fault: { kind: "html", effect: true }, upstream: 1 },
  { what: "broken JSON after the effect", fault: { kind: "garbage", effect: true }, upstream: 1 },
  { what: "another type after the effect", fault: { kind: "wrong-type", effect: true }, upstream: 1 },
  {
    what: "429 with Retry-After",
    fault: { kind: "status", status: 429, retryAfter: 2 },
    code: "rate_limited",
    upstream: 0,
    retryAfter: true,
  },
  { what: "429 without", fault: { kind: "status", status: 429 }, code: "rate_limited", upstream: 0 },
  { what: "400", fault: { kind: "status", status: 400 }, code: "source_rejected", upstream: 0 },
  { what: "422", fault: { kind: "status", status: 422 }, code: "source_rejected", upstream: 0 },
  { what: "409", fault: { kind: "status", status: 409 }, code: "conflict", upstream: 0 },
  { what: "401", fault: { kind: "status", status: 401 }, code: "source_key", upstream: 0 },
];

const PATH = { octave: "/persona/", vibemap: "/crud/personas" };
const METHOD = {
  octave: { create: "POST", update: "POST", delete: "DELETE" },
  vibemap: { create: "POST", update: "PUT", delete: "DELETE" },
};
const SUMMARY = { octave: "description", vibemap: "tagline" };

/** `delete` with a type it does not expect is still a success: a delete answers with nothing to read. */
const expected = ({ code, fault }: Case, verb: string): ErrorCode | undefined =>
  verb === "delete" && fault?.kind === "wrong-type" ? undefined : code;

async function faulty(source: "octave" | "vibemap", verb: "create" | "update" | "delete", { fault }: Case): Promise<Place> {
  const place = await openPlace(source);
  if (fault) place.fault({ ...fault, times: 1, match: { method: METHOD[source][verb], path: PATH[source] } });
  return place;
}

async function codeOf(run: Promise<unknown>, { retryAfter }: Case): Promise<ErrorCode | undefined> {
  try {
    await run;
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (retryAfter) expect(error.extra.retryAfter).toBe(2);
    return error.code;
  }
}

async function expectSettled(place: Place): Promise<void> {
  const db = await database();
  const items = await db.select().from(batchItems).where(eq(batchItems.connectionId, place.id));
  expect(items.map((item) => item.state).filter((state) => !["done", "failed"].includes(state))).toEqual([]);
  expect(items.every((item) => item.leaseOwner === null)).toBe(true);
  await expectMirrored(place);
}

const input = (place: Place, name: string) => ({
  connection: place.id,
  ...(place.scope && { scope: place.scope }),
  values: { name, [SUMMARY[place.source as "octave"]]: "Keeps the night shift running." },
});

for (const source of ["octave", "vibemap"] as const) {
  describe.concurrent(`${source} arrives exactly as often as it is said to when`, () => {
    test.each(CASES)("create: $what", { timeout: 40_000 }, async (given) => {
      const place = await faulty(source, "create", given);
      const run = createPersona(owner, input(place, "Nadia Test"), undefined);
      expect(await codeOf(run, given)).toBe(expected(given, "create"));
      expect(effects(place, "create")).toHaveLength(given.upstream);
      expect(named(place, "Nadia Test")).toHaveLength(given.upstream);
      if (given.upstream) expect((await run).values).toMatchObject({ name: "Nadia Test" });
      await expectSettled(place);
    });

    test.each(CASES)("update: $what", { timeout: 40_000 }, async (given) => {
      const place = await faulty(source, "update", given);
      const [row] = await mirrored(place.id);
      if (!row) throw new Error("Nothing was read.");
      const run = updatePersona(owner, row.id, { version: row.version, changes: { [SUMMARY[source]]: "Now another line." } }, undefined);
      expect(await codeOf(run, given)).toBe(expected(given, "update"));
      expect(effects(place, "update")).toHaveLength(given.upstream);
      expect(held(place).filter((r) => r[SUMMARY[source]] === "Now another line.")).toHaveLength(given.upstream);
      await expectSettled(place);
    });

    test.each(CASES)("delete: $what", { timeout: 40_000 }, async (given) => {
      const place = await faulty(source, "delete", given);
      const [row] = await mirrored(place.id);
      if (!row) throw new Error("Nothing was read.");
      const before = held(place).length;
      expect(await codeOf(removePersona(owner, row.id, row.version, undefined), given)).toBe(expected(given, "delete"));
      expect(effects(place, "delete")).toHaveLength(given.upstream);
      expect(held(place)).toHaveLength(before - given.upstream);
      expect((await getPersona(owner, row.id, { fresh: false })).state === "deleted").toBe(given.upstream === 1);
      await expectSettled(place);
    });
  });
}
