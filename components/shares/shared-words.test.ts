import { describe, expect, it } from "vitest";
import type { SharedPersona } from "@/lib/model/share";
import { exactly, oldestRead, sharedTitle, sourcesOf } from "./shared-words";

const one = (name: string | null, sourceLabel = "Acme", readAt = "2026-05-05T09:12:00Z") =>
  ({ name, sourceLabel, readAt }) as SharedPersona;

describe("sharedTitle", () => {
  it.each([
    [[one("Marta")], "Marta"],
    [[one(null)], "A persona"],
    [[one("a"), one("b"), one("c")], "Three personas"],
    [[], "No personas"],
    [Array.from({ length: 40 }, () => one("a")), "40 personas"],
  ])("%#", (personas, title) => {
    expect(sharedTitle({ personas })).toBe(title);
  });
});

it("says where it was read from and how old the oldest reading is", () => {
  const personas = [one("a", "Acme"), one("b", "Bolt", "2026-05-01T09:12:00Z"), one("c", "Cog"), one("d", "Acme")];
  expect(sourcesOf({ personas })).toBe("Acme, Bolt and Cog");
  expect(exactly(oldestRead({ personas, asOf: "2026-05-06T00:00:00Z" }))).toBe("1 May 2026, 09:12 UTC");
});
