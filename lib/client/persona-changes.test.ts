import { expect, it } from "vitest";
import type { PersonaSummary } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import { offered, offerOf, offerWords } from "./persona-changes";
import { replaced } from "./persona-list-cache";

const row = (id: string, touchedAt: string, over: Partial<PersonaSummary> = {}): PersonaSummary => ({
  id,
  connection: "c",
  source: "one",
  sourceId: id,
  name: id,
  scopes: [],
  state: "active",
  readiness: { score: 0, filled: 0, counted: 0, missing: [] },
  readAt: touchedAt,
  changedAt: null,
  changedBy: null,
  createdBy: null,
  touchedAt,
  version: touchedAt,
  alias: null,
  role: null,
  voice: null,
  line: null,
  ...over,
});
const page = (...data: PersonaSummary[]): PersonaPage => ({
  at: "2026-01-02",
  data,
  total: data.length,
  nextCursor: null,
  connections: [],
});

it("offers what is not on screen", () => {
  const changes = { new: 2, changed: 3, gone: 1 };
  expect(offerOf({ changes }, [])).toEqual(changes);
  const here = [
    { id: "a", touchedAt: "2026-01-03", state: "active" },
    { id: "b", touchedAt: "2026-01-03", state: "deleted" },
    { id: "a", touchedAt: "2026-01-03", state: "active" },
  ];
  expect(offerOf({ changes }, here)).toEqual({ new: 2, changed: 2, gone: 0 });
});

it("never offers less than nothing, and says only what there is", () => {
  const none = offerOf({ changes: { new: 0, changed: 0, gone: 0 } }, [{ id: "a", touchedAt: "2026-01-03", state: "active" }]);
  expect(offered(none)).toBe(false);
  expect(offerWords({ new: 12, changed: 3, gone: 0 })).toBe("12 new, 3 changed");
  expect(offerWords({ new: 1_000, changed: 0, gone: 1 })).toBe("1,000 or more new, 1 gone");
});

it("replaces older rows where they are and keeps the others as they were", () => {
  const before = page(row("a", "2026-01-01"), row("b", "2026-01-01", { cells: { goals: "x" } }));
  const after = replaced(before, [row("b", "2026-01-03", { name: "B" }), row("z", "2026-01-03")]);
  expect(after.data.map(({ name }) => name)).toEqual(["a", "B"]);
  expect(after.data[0]).toBe(before.data[0]);
  expect(after.data[1]?.cells).toEqual({ goals: "x" });
  expect(replaced(after, [row("b", "2026-01-02", { name: "late" })])).toBe(after);
});
