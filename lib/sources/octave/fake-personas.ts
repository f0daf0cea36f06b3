import { randomUUID } from "node:crypto";
import type { JsonObject } from "@/lib/model/json";
import type { FakeReply } from "@/lib/testing/fake";
import { checked, type Desk, flatQuery, includesText, ok, Refusal } from "./fake-desk";
import { addRevision } from "./fake-revisions";
import { ATTRIBUTES, type Attributes, createRule, oIdRule, personaListRule, updateRule } from "./fake-rules";
import { type OctaveRow, type OctaveState, type OctaveUser, publicRow } from "./fake-state";

export function listPersonas({ state, request, options, at }: Desk): FakeReply {
  const query = checked(personaListRule, flatQuery(request));
  const playbook = state.playbooks.find((item) => item.oId === query.playbookOId);
  const rows = state.personas.filter(
    (row) =>
      (options.listDeleted || row.deletedAt === null) &&
      (!query.productOId || row.offerings.includes(query.productOId)) &&
      (!query.playbookOId || playbook?.personaOIds.includes(row.oId)) &&
      (query.queryType !== "MINE" || row.user.oId === state.me.oId) &&
      includesText(query.text, row.name, row.internalName, row.description, row.data.commonJobTitles),
  );
  const end = query.offset + query.limit;
  return ok(at, { hasNext: end < rows.length, total: rows.length, data: rows.slice(query.offset, end).map(publicRow) });
}

export function getPersona(desk: Desk): FakeReply {
  const { oId } = checked(oIdRule, { oId: desk.request.query.get("oId") ?? "" });
  return ok(desk.at, publicRow(find(desk.state, oId, desk.options.getDeleted ?? true)));
}

export function createPersona({ state, request, at, record }: Desk): FakeReply {
  const { linkingStrategy, primaryOfferingOId, ...input } = checked(createRule, request.body);
  const named = [
    ...(primaryOfferingOId ? [primaryOfferingOId] : []),
    ...(linkingStrategy?.mode === "SPECIFIC" ? linkingStrategy.offeringOIds : []),
  ];
  const unknown = named.find((oId) => !state.offerings.some((offering) => offering.oId === oId));
  if (unknown !== undefined) throw new Refusal(400, `Offering ${unknown} was not found in this workspace`);
  const all = state.offerings.filter((offering) => offering.active).map((offering) => offering.oId);
  const row: OctaveRow = {
    oId: `pe_${randomUUID().replaceAll("-", "").slice(0, 16)}`,
    name: null,
    internalName: null,
    description: null,
    createdAt: at,
    updatedAt: null,
    archivedAt: null,
    deletedAt: null,
    unrecognized: false,
    rejected: false,
    active: true,
    data: {},
    qualifyingQuestions: [],
    user: state.me,
    workspace: { oId: state.workspace.oId },
    offerings: linkingStrategy?.mode === "ALL" ? all : (linkingStrategy?.offeringOIds ?? []),
  };
  applyTo(row, input);
  state.personas.unshift(row);
  addRevision(state, row, null, "Persona created", state.me, at);
  record("create", row.oId);
  return ok(at, { data: publicRow(row) });
}

export function updatePersona({ state, request, at, record }: Desk): FakeReply {
  const { oId, ...changes } = checked(updateRule, request.body);
  const row = find(state, oId, false);
  change(state, row, changes, state.me, at);
  record("update", oId);
  return ok(at, { data: publicRow(row) });
}

export function deletePersona({ state, request, at, record }: Desk): FakeReply {
  const { oId } = checked(oIdRule, { oId: request.query.get("oId") ?? "" });
  const row = find(state, oId, false);
  softDelete(state, row, state.me, at);
  record("delete", oId);
  return ok(at, publicRow(row), "Persona deleted");
}

export function softDelete(state: OctaveState, row: OctaveRow, author: OctaveUser, at: string): void {
  const before = publicRow(row);
  row.deletedAt = at;
  addRevision(state, row, before, "Persona deleted", author, at);
}

/** Writes flat names where the read shape keeps them; names that are no attribute stay on the row itself. */
export function change(state: OctaveState, row: OctaveRow, changes: Attributes | JsonObject, author: OctaveUser, at: string): void {
  const before = publicRow(row);
  applyTo(row, changes);
  row.updatedAt = at;
  addRevision(state, row, before, `${Object.keys(changes).join(", ") || "Nothing"} changed`, author, at);
}

function applyTo(row: OctaveRow, changes: Attributes | JsonObject): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (ATTRIBUTES.includes(name)) Object.assign(row.data, { [name]: value });
    else Object.assign(row, { [name]: value });
    if (name === "internalName") Object.assign(row.data, { internalName: value });
  }
}

function find(state: OctaveState, oId: string, deletedToo: boolean): OctaveRow {
  const row = state.personas.find((item) => item.oId === oId && (deletedToo || item.deletedAt === null));
  if (!row) throw new Refusal(404, "Persona not found");
  return row;
}
