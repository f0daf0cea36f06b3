import { beforeAll, expect, test } from "vitest";
import { personaQuerySchema } from "@/lib/model/persona-query";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored, addPlaces } from "@/lib/testing/library";
import { owner } from "@/lib/testing/world";
import { listPersonas } from "./persona-list";

useTestDatabase();

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeAll(async () => {
  const read = await addHome("octave", { readAt: ago(2) });
  const never = await addHome("vibemap", { readAt: null });
  await addPlaces(read, ["here"]);
  await addMirrored(read, "octave", [
    { name: "Ann", gaps: ["goals", "pains"], createdBy: "Ivo", changedBy: "Mia", readAt: ago(90), changedAt: ago(5), in: ["here"] },
    { name: "Ben", gaps: ["goals"], changedBy: "Ivo", readAt: ago(0.5), changedAt: ago(60), ready: 40 },
    { name: "Cat", state: "missing", readAt: ago(90) },
    { name: "Dan", state: "deleted", readAt: ago(90), changedAt: ago(1) },
    { name: "" },
  ]);
  await addMirrored(never, "vibemap", [
    { name: "ANN", readAt: ago(40), gaps: ["age"] },
    { name: "Dan", readAt: ago(0.1), createdBy: "Mia" },
    { name: "Ben", state: "deleted" },
    { name: "Eva", readAt: ago(40), ready: 70 },
    { name: "Eva", readAt: ago(40) },
    { name: "" },
  ]);
});

const named = async (query: Record<string, unknown>) =>
  (await listPersonas(owner, personaQuerySchema.parse(query))).data
    .map((row) => `${row.name || "-"} ${row.source[0]}`)
    .sort()
    .join(", ");

test.each<[Record<string, unknown>, string]>([
  [{ missing: "goals" }, "Ann o, Ben o"],
  [{ missing: "pains,age" }, "ANN v, Ann o"],
  [{ by: "Ivo" }, "Ann o, Ben o"],
  [{ by: "Mia,Nobody" }, "Ann o, Dan v"],
  [{ by: "' or true --" }, ""],
  [{ read: "1" }, "Ben o, Dan v"],
  [{ read: "7" }, "- o, Ann o, Ben o, Dan v"],
  [{ read: "-7" }, "- v, ANN v, Cat o, Eva v, Eva v"],
  [{ freshness: "7" }, "Ann o"],
  [{ freshness: "7", state: "deleted" }, "Dan o"],
  [{ freshness: "-7" }, "Ben o"],
  [{ matched: "true" }, "ANN v, Ann o"],
  [{ matched: "true", state: "deleted" }, "Ben v, Dan o"],
  [{ matched: "false", source: "vibemap" }, "- v, Dan v, Eva v, Eva v"],
  [{ readiness: "30-70" }, "Ben o, Eva v"],
  [{ readiness: "70-30" }, ""],
  [{ scope: "here,there" }, "Ann o"],
  [{ scope: "%" }, ""],
  [{ q: "ann", missing: "age", matched: "true", state: "active" }, "ANN v"],
])("%o shows %s", async (query, names) => {
  expect(await named(query)).toBe(names);
});

test.each([
  "limit=99999",
  "limit=0",
  "limit=-1",
  "offset=-1",
  "offset=1e9",
  "freshness=soon",
  "missing=nonsense",
  "matched=maybe",
  "state=gone",
])("%s is refused", (text) => {
  expect(personaQuerySchema.safeParse(Object.fromEntries(new URLSearchParams(text))).success).toBe(false);
});
