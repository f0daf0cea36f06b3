import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/testing/database";
import { throttle } from "./throttle";

useTestDatabase();

const limit = { limit: 3, windowSeconds: 60 };

test("counts before it checks, and each key for itself", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => throttle("a", limit)));
  expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(3);
  await throttle("b", limit);
});

test("says how long to wait, and lets through when the window is over", async () => {
  for (let i = 0; i < 3; i++) await throttle("c", limit);
  await expect(throttle("c", limit)).rejects.toMatchObject({
    code: "rate_limited",
    extra: { retryAfter: expect.toSatisfy((s: number) => s > 55 && s <= 60) },
  });
  await (await database()).execute(sql`update throttles set reset_at = now() - interval '1 second'`);
  await throttle("c", limit);
});
