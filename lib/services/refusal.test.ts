import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Json } from "@/lib/model/json";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make } from "@/lib/testing/edits";
import { actorOf, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { getConnection } from "./connections";
import { samePerson } from "./same-person";
import { saveResult } from "./save-result";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;
let vibemap: Place;
beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});

const refuse = (place: Place, path: string, status: number, body?: Json) =>
  place.fault({ kind: "status", status, times: 1, match: { path }, ...(body !== undefined && { body }) });

test("what a source says about fields arrives on these fields, without its wrapping and without the key", async () => {
  const persona = await make(octave);
  const detail = [{ loc: ["body", "data", "description"], msg: `not with ${octave.key}` }];
  refuse(octave, "/persona/update", 422, { detail });
  await expect(change(persona, { description: "x" })).rejects.toMatchObject({
    code: "source_rejected",
    extra: { issues: [{ path: ["description"], message: expect.not.stringContaining(octave.key) }] },
  });
  refuse(octave, "/persona/update", 400, { message: "painPoints.0 Invalid input" });
  await expect(change(persona, { painPoints: ["x"] })).rejects.toMatchObject({
    extra: { issues: [{ path: ["painPoints"], message: "painPoints.0 Invalid input" }] },
  });
  refuse(octave, "/persona/update", 400, { error: "No", details: { unheardOf: "bad" } });
  await expect(change(persona, { description: "x" })).rejects.toMatchObject({
    message: "Octave: No (unheardOf: bad)",
    extra: { issues: [] },
  });
});

test("a name that is taken is the name's; without a name in what was sent it is nobody's", async () => {
  refuse(octave, "/persona/create", 409, { message: "A persona with this name exists" });
  await expect(make(octave, { name: "Twin" })).rejects.toMatchObject({ extra: { refusal: "taken", issues: [{ path: ["name"] }] } });
  const persona = await make(octave);
  refuse(octave, "/persona/update", 409, { message: "Locked" });
  await expect(change(persona, { description: "x" })).rejects.toMatchObject({ extra: { refusal: "taken", issues: [] } });
});

test("403 for one row is the source's refusal; the connection goes on", async () => {
  const persona = await make(vibemap);
  vibemap.fault({ kind: "status", status: 403, times: 1, match: { method: "PUT", path: "/crud/personas" }, body: { error: "Not yours" } });
  await expect(change(persona, { tagline: "x" })).rejects.toMatchObject({ code: "source_rejected", extra: { refusal: "permission" } });
  expect((await getConnection(owner, vibemap.id)).state).not.toBe("paused");
  expect((await change(persona, { tagline: "y" })).values.tagline).toBe("y");
});

test("the ledger tells how a save ended, to whoever saved and to nobody else", async () => {
  const [good, bad, never] = [randomUUID(), randomUUID(), randomUUID()];
  const made = await make(octave, { name: "Kept" }, good);
  expect(await saveResult(owner, good)).toMatchObject({ state: "saved", persona: { id: made.id } });
  refuse(octave, "/persona/create", 400, { message: "No" });
  await expect(make(octave, { name: "Refused" }, bad)).rejects.toThrow();
  expect(await saveResult(owner, bad)).toEqual({ state: "failed", code: "source_rejected", detail: "Octave: No" });
  await expect(saveResult(owner, never)).rejects.toMatchObject({ code: "not_found" });
  await expect(saveResult(actorOf("owner", "Somebody"), good)).rejects.toMatchObject({ code: "not_found" });
});

test("while it is under way the answer is open, and saved afterwards", async () => {
  const key = randomUUID();
  octave.fault({ kind: "latency", ms: 600, times: 1, match: { path: "/persona/create" } });
  const making = make(octave, { name: "Slow" }, key);
  await expect.poll(() => saveResult(owner, key).catch(() => undefined)).toEqual({ state: "open" });
  await making;
  expect(await saveResult(owner, key)).toMatchObject({ state: "saved", persona: { name: "Slow" } });
});

test("a page's person is the only one who saves from it", () => {
  const from = (id?: string) => new Request("http://localhost/", { headers: id === undefined ? {} : { "x-signed-in-as": id } });
  expect([samePerson(owner, from()), samePerson(owner, from(owner.id))]).toEqual([owner, owner]);
  expect(() => samePerson(owner, from("somebody-else"))).toThrow(/signed in in this browser by now/);
});
