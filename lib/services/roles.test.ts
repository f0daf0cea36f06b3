import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CreateBatch } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import { atLeast, type Role } from "@/lib/model/role";
import { useTestDatabase } from "@/lib/testing/database";
import { actorOf, useWorld } from "@/lib/testing/world";
import type { Actor } from "./actor";
import { failedFile } from "./batch-file";
import { previewBatch } from "./batch-preview";
import { retryBatch } from "./batch-retry";
import { submitBatch } from "./batch-submit";
import { undoBatch } from "./batch-undo";
import { cancelBatch, failedItems, getBatch, listBatches, listItems, pauseBatch, resumeBatch } from "./batches";
import { listBin } from "./bin";
import { returnPersona } from "./bin-return";
import { comparePersonas } from "./compare";
import { checkConnection, listScopes, testKey } from "./connection-check";
import { createConnection, getConnection, listConnections, removeConnection, requestRefresh, updateConnection } from "./connections";
import { exportList, exportSelected } from "./exports";
import { listFacets } from "./facets";
import { restoreRevision } from "./history-restore";
import { getSourceRevision, listSourceRevisions } from "./history-source";
import { issuesFile } from "./import-issues";
import { planImport } from "./import-plan";
import { createImport, getImport, removeImport, updateImport } from "./imports";
import { createMember, listMembers, removeMember, updateMember } from "./members";
import { listChanges } from "./persona-changes";
import { listPersonas } from "./persona-list";
import { createPersona, getPersona, removePersona, updatePersona } from "./personas";
import { beatPresence, listEditors } from "./presence";
import { getRevision, listRevisions, pageRevisions } from "./revisions";
import { saveResult } from "./save-result";
import { knownScopes } from "./scopes";
import { createShare, listShares, removeShare, rotateShare, updateShare } from "./shares";
import { listSourceInfos } from "./sources";
import { countViews } from "./view-counts";
import { arrangeViews, createView, listViews, removeView, updateView } from "./views";

useTestDatabase();
useWorld();

const id = randomUUID();
const batch: CreateBatch = { kind: "remove", select: { ids: [id] } };
const key = { source: "octave", credentials: { apiKey: "a-key-of-some-length" }, origin: "https://nowhere.example.com" };
const member = { name: "Noa", email: "noa@example.com", role: "viewer", password: "short" } as const;
const view = { title: "Late", address: "q=late" };

/** Every verb with the least role it takes; none of the calls finds anything to work on. */
const VERBS: [string, Role, (actor: Actor) => unknown][] = [
  ["listSourceInfos", "viewer", (a) => listSourceInfos(a)],
  ["listPersonas", "viewer", (a) => listPersonas(a, { sort: "name", limit: 1 })],
  ["listChanges", "viewer", (a) => listChanges(a, { since: new Date().toISOString() })],
  ["comparePersonas", "viewer", (a) => comparePersonas(a, [id])],
  ["listFacets", "viewer", (a) => listFacets(a, {})],
  ["getPersona", "viewer", (a) => getPersona(a, id, { fresh: true })],
  ["listRevisions", "viewer", (a) => listRevisions(a, id)],
  ["pageRevisions", "viewer", (a) => pageRevisions(a, id, { limit: 1 })],
  ["getRevision", "viewer", (a) => getRevision(a, id, id)],
  ["listSourceRevisions", "viewer", (a) => listSourceRevisions(a, id)],
  ["getSourceRevision", "viewer", (a) => getSourceRevision(a, id, "ev_1")],
  ["listEditors", "viewer", (a) => listEditors(a, id)],
  ["saveResult", "viewer", (a) => saveResult(a, id)],
  ["listConnections", "viewer", (a) => listConnections(a)],
  ["getConnection", "viewer", (a) => getConnection(a, id)],
  ["listScopes", "viewer", (a) => listScopes(a, id)],
  ["knownScopes", "viewer", (a) => knownScopes(a)],
  ["requestRefresh", "viewer", (a) => requestRefresh(a, id)],
  ["listBatches", "viewer", (a) => listBatches(a, {})],
  ["getBatch", "viewer", (a) => getBatch(a, id)],
  ["listItems", "viewer", (a) => listItems(a, id, { limit: 1 })],
  ["failedItems", "viewer", (a) => failedItems(a, id)],
  ["failedFile", "viewer", (a) => failedFile(a, id)],
  ["exportList", "viewer", (a) => exportList(a, { format: "csv", sort: "name", q: "nobody" })],
  ["exportSelected", "viewer", (a) => exportSelected(a, { format: "csv", select: { ids: [id] } })],
  ["listBin", "viewer", (a) => listBin(a, { limit: 1 })],
  ["listShares", "viewer", (a) => listShares(a)],
  ["listViews", "viewer", (a) => listViews(a)],
  ["countViews", "viewer", (a) => countViews(a)],
  ["arrangeViews", "viewer", (a) => arrangeViews(a, { order: [id] })],
  ["createView for oneself", "viewer", (a) => createView(a, view)],
  ["updateView of one's own", "viewer", (a) => updateView(a, id, { title: "x" })],
  ["removeView of one's own", "viewer", (a) => removeView(a, id)],
  ["createView for the team", "editor", (a) => createView(a, { ...view, team: true })],
  ["checkConnection", "editor", (a) => checkConnection(a, id)],
  ["createPersona", "editor", (a) => createPersona(a, { connection: id, values: { name: "x" } }, undefined)],
  ["updatePersona", "editor", (a) => updatePersona(a, id, { version: "x", changes: {} }, undefined)],
  ["removePersona", "editor", (a) => removePersona(a, id, undefined, undefined)],
  ["beatPresence", "editor", (a) => beatPresence(a, id, { tab: "a-tab-of-mine", editing: true })],
  ["restoreRevision", "editor", (a) => restoreRevision(a, id, id)],
  ["previewBatch", "editor", (a) => previewBatch(a, batch)],
  ["submitBatch", "editor", (a) => submitBatch(a, batch, undefined)],
  ["pauseBatch", "editor", (a) => pauseBatch(a, id)],
  ["resumeBatch", "editor", (a) => resumeBatch(a, id)],
  ["cancelBatch", "editor", (a) => cancelBatch(a, id)],
  ["retryBatch", "editor", (a) => retryBatch(a, id)],
  ["undoBatch", "editor", (a) => undoBatch(a, id)],
  ["returnPersona", "editor", (a) => returnPersona(a, id, undefined)],
  ["createImport", "editor", (a) => createImport(a, { name: "x.csv" }, new Uint8Array(0))],
  ["getImport", "editor", (a) => getImport(a, id)],
  ["updateImport", "editor", (a) => updateImport(a, id, { unmatched: "skip" })],
  ["removeImport", "editor", (a) => removeImport(a, id)],
  ["issuesFile", "editor", (a) => issuesFile(a, id)],
  ["planImport", "editor", (a) => planImport(a, { import: id, issues: "skip" })],
  ["createShare", "editor", (a) => createShare(a, { select: { ids: [id] }, fields: ["name"] })],
  ["updateShare", "editor", (a) => updateShare(a, id, { on: false })],
  ["rotateShare", "editor", (a) => rotateShare(a, id)],
  ["removeShare", "editor", (a) => removeShare(a, id)],
  ["testKey", "admin", (a) => testKey(a, key)],
  ["createConnection", "admin", (a) => createConnection(a, { label: "x", ...key }, { check: true })],
  ["updateConnection", "admin", (a) => updateConnection(a, id, { label: "y" })],
  ["removeConnection", "admin", (a) => removeConnection(a, id)],
  ["listMembers", "admin", (a) => listMembers(a)],
  ["createMember", "owner", (a) => createMember(a, { ...member, email: `${randomUUID()}@example.com` })],
  ["updateMember", "owner", (a) => updateMember(a, id, { role: "editor" })],
  ["removeMember", "owner", (a) => removeMember(a, id)],
];

async function forbids(run: () => unknown): Promise<boolean> {
  try {
    await run();
    return false;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "forbidden";
  }
}

test.each(VERBS)("%s takes at least %s", async (_, least, call) => {
  for (const role of ["viewer", "editor", "admin", "owner"] as const) {
    expect([role, await forbids(() => call(actorOf(role)))]).toEqual([role, !atLeast(role, least)]);
  }
});
