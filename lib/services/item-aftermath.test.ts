import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/model/json";
import { octave } from "@/lib/sources/octave";
import type { RemotePersona } from "@/lib/sources/source";
import { aftermath } from "./item-aftermath";
import { NOTHING } from "./item-history";
import type { BatchRow } from "./item-lease";
import { tellSteps } from "./mirror-steps";

const remote = (values: JsonObject): RemotePersona => ({ sourceId: "1", name: "x", values, other: {}, state: "active" });
const write = (via: BatchRow["via"], current: JsonObject, expected: JsonObject, after: JsonObject, around = NOTHING) =>
  aftermath({
    source: octave,
    batch: { id: "b", via, by: "Ines" } as BatchRow,
    readAt: new Date(),
    current: remote(current),
    expected,
    remote: remote(after),
    around,
  });
const told = (held: JsonObject, { steps }: ReturnType<typeof write>, seen = false) =>
  tellSteps(held, steps, { seen }).map(({ via, by, values }) => [via, by, values]);

const was = { name: "N", description: "was" };

test("nobody else: one step, ours", () => {
  const did = write("form", was, { description: "ours" }, { ...was, description: "ours" });
  expect(did.meanwhile).toEqual([]);
  expect(told(was, did)).toEqual([["form", "Ines", { ...was, description: "ours" }]]);
});

test("what changed before our reading is nobody's here", () => {
  const did = write("restore", was, { name: "M" }, { ...was, name: "M" });
  expect(told({ name: "N", description: "older" }, did).map(([via]) => via)).toEqual(["outside", "restore"]);
});

test("sent and taken back at once: both steps are kept though the content is the old one", () => {
  const did = write("form", was, { description: "ours" }, was);
  expect(did.meanwhile).toEqual([{ field: "description", kind: "after", before: "ours", now: "was", by: null }]);
  expect(told(was, did).map(([via]) => via)).toEqual(["form", "outside"]);
});

test("a read in between knows some steps already", () => {
  const did = write("form", was, { description: "ours" }, { name: "other", description: "ours" });
  expect(told({ ...was, description: "ours" }, did, true).map(([via]) => via)).toEqual(["outside"]);
});

test("a batch takes what its fields hold for its own, and others' fields for others'", () => {
  const did = write("batch", was, { description: "ours " }, { name: "other", description: "ours" });
  expect(did.values).toEqual({ ...was, description: "ours" });
  expect(told(was, did).map(([via]) => via)).toEqual(["batch", "outside"]);
});
