import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { shares, shareUnlocks } from "@/lib/db/schema";
import { type CreateShare, createShareSchema } from "@/lib/model/share";
import { useTestDatabase } from "@/lib/testing/database";
import { actorOf, mirrored, openPlace, owner, type Place, useWorld } from "@/lib/testing/world";
import { removePersona } from "./personas";
import { openShare, unlockShare } from "./shared";
import { createShare, listShares, removeShare, rotateShare, updateShare } from "./shares";

useTestDatabase();
useWorld();

const CANARY = "canary-that-nobody-may-see";
const PASSWORD = "three quiet otters";
const editor = actorOf("editor", "Mia");
let place: Place;
let ids: string[];

beforeAll(async () => {
  place = await openPlace("vibemap", {
    prepare: ({ fake }) => {
      const saved = fake.snapshot() as { state: { personas: { id: string }[] } };
      for (const row of saved.state.personas.slice(0, 5)) {
        const shown = { occupation: "Shown occupation", location: CANARY, free_key: CANARY };
        fake.edit(row.id, { tagline: "Shown tagline", demographics: shown, narrative: { quote: CANARY }, hidden_column: CANARY });
      }
    },
  });
  ids = (await mirrored(place.id)).filter((row) => row.line === "Shown tagline").map((row) => row.id);
});

async function share(extra: Partial<CreateShare> = {}) {
  const input = createShareSchema.parse({ select: { ids }, fields: ["tagline", "demographics.occupation"], ...extra });
  const { id, url } = await createShare(editor, input);
  return { id, token: url.split("/s/")[1] ?? "" };
}
const errorOf = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: { code: string; message: string }) => ({ code: error.code, message: error.message }),
  );

test("a visitor gets the chosen fields and nothing else", async () => {
  const { token } = await share();
  const opened = await openShare(token, undefined);
  if ("locked" in opened) throw new Error("It is locked.");
  expect(opened.shared.personas).toHaveLength(5);
  expect(opened.shared.personas[0]).toMatchObject({
    name: null,
    values: { tagline: "Shown tagline", demographics: { occupation: "Shown occupation" } },
  });
  const text = JSON.stringify(opened);
  expect(text).not.toContain(CANARY);
  for (const row of await mirrored(place.id)) {
    expect(text).not.toContain(row.sourceId);
    expect(text).not.toContain(row.name);
  }
  expect(text).not.toContain(place.id);
});

test("a whole record shows its free keys too, the others stay cut", async () => {
  const { token } = await share({ fields: ["name", "demographics"] });
  const opened = await openShare(token, undefined);
  if ("locked" in opened) throw new Error("It is locked.");
  expect(opened.shared.personas[0]?.name).toBeTruthy();
  expect(Object.keys(opened.shared.personas[0]?.values ?? {}).sort()).toEqual(["demographics", "name"]);
  expect(JSON.stringify(opened)).not.toContain("Shown tagline");
});

test("the token is kept as a hash alone", async () => {
  const { id, token } = await share();
  const db = await database();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await db.select().from(shares))).not.toContain(token);
  expect(JSON.stringify(await listShares(editor))).not.toContain(token);
  expect((await listShares(editor)).map((row) => row.id)).toContain(id);
});

test("every dead link gives one and the same answer", async () => {
  const never = await errorOf(openShare("A".repeat(43), undefined));
  expect(never).toMatchObject({ code: "not_found" });
  const db = await database();
  const { token: right } = await share();
  const near = `${right.slice(0, -1)}${right.endsWith("A") ? "B" : "A"}`;
  const off = await share();
  await updateShare(editor, off.id, { on: false });
  const expired = await share({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
  await db
    .update(shares)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(shares.id, expired.id));
  const rotated = await share();
  const fresh = await rotateShare(editor, rotated.id);
  const removed = await share();
  await removeShare(editor, removed.id);
  for (const token of [near, off.token, expired.token, rotated.token, removed.token, "", "..", "a\0b", `${right}x`]) {
    expect(await errorOf(openShare(token, undefined))).toEqual(never);
    expect(await errorOf(unlockShare(token, PASSWORD))).toEqual(never);
  }
  expect(await openShare(fresh.url.split("/s/")[1] ?? "", undefined)).toHaveProperty("shared");
  await updateShare(editor, off.id, { on: true });
  expect(await openShare(off.token, undefined)).toHaveProperty("shared");
});

test("a password guards the link, and any change of the link locks it again", async () => {
  const { id, token } = await share({ password: PASSWORD });
  expect(await openShare(token, undefined)).toEqual({ locked: true });
  expect(await openShare(token, "made up")).toEqual({ locked: true });
  await expect(unlockShare(token, "three quiet otter")).rejects.toMatchObject({ code: "forbidden" });
  const other = await share({ password: PASSWORD });
  expect(await openShare(token, await unlockShare(other.token, PASSWORD))).toEqual({ locked: true });
  const changes = [
    { fields: ["tagline"] },
    { expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
    { password: `${PASSWORD}!` },
    { on: false },
  ];
  let password = PASSWORD;
  for (const change of changes) {
    const unlock = await unlockShare(token, password);
    expect(await openShare(token, unlock)).toHaveProperty("shared");
    await updateShare(editor, id, change);
    if ("on" in change) await updateShare(editor, id, { on: true });
    password = change.password ?? password;
    expect(await openShare(token, unlock)).toEqual({ locked: true });
  }
  const db = await database();
  const unlock = await unlockShare(token, password);
  expect(JSON.stringify(await db.select().from(shareUnlocks))).not.toContain(unlock);
  await db.update(shareUnlocks).set({ expiresAt: new Date(Date.now() - 1_000) });
  expect(await openShare(token, unlock)).toEqual({ locked: true });
});

test("ten guesses a minute, however many come at once", async () => {
  const { token } = await share({ password: PASSWORD });
  const ends = await Promise.all(Array.from({ length: 14 }, (_, index) => errorOf(unlockShare(token, `guess number ${index}`))));
  expect(ends.filter((end) => end?.code === "forbidden")).toHaveLength(10);
  expect(ends.filter((end) => end?.code === "rate_limited")).toHaveLength(4);
  await expect(unlockShare(token, PASSWORD)).rejects.toMatchObject({ code: "rate_limited", extra: { retryAfter: expect.any(Number) } });
  const other = await share({ password: PASSWORD });
  expect(await unlockShare(other.token, PASSWORD)).toMatch(/^[\w-]{43}$/);
});

test("a deleted persona is not shown any more", async () => {
  const { token } = await share();
  await removePersona(owner, ids[4] ?? "", undefined, undefined);
  const opened = await openShare(token, undefined);
  if ("locked" in opened) throw new Error("It is locked.");
  expect(opened.shared.personas).toHaveLength(4);
});

test("one's own links are one's own; admins see everybody's", async () => {
  const { id } = await share();
  const other = actorOf("editor", "Noa");
  expect((await listShares(other)).map((row) => row.id)).not.toContain(id);
  expect((await listShares(actorOf("admin"))).map((row) => row.id)).toContain(id);
  for (const run of [() => updateShare(other, id, { on: false }), () => rotateShare(other, id), () => removeShare(other, id)]) {
    expect(await errorOf(run())).toMatchObject({ code: "not_found" });
  }
  await expect(share({ expiresAt: new Date(Date.now() - 1).toISOString() })).rejects.toMatchObject({ code: "invalid" });
  await expect(share({ select: { ids: ["0190163d-8694-739b-aea5-966c26f8ad91"] } })).rejects.toMatchObject({ code: "not_found" });
});
