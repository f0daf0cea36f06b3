import "server-only";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/model/errors";
import { canonical, type JsonObject, sameValue } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import type { Call } from "@/lib/sources/call";
import type { RemotePersona } from "@/lib/sources/source";
import type { Line } from "./calls";
import { afterFailure, NotSent, Stopped } from "./item-failure";
import { type BatchRow, type ItemRow, intend, LEASE_MS, holds, settle } from "./item-lease";
import { recordRemoved, recordSaved } from "./item-outcome";
import { changedSince, planUpdate } from "./item-plan";

const SEND_TIMEOUT_MS = 30_000;

export type Work = { line: Line; batch: BatchRow; item: ItemRow };
/** What came of one attempt; `error` is what a person who waits is told. */
export type Outcome = { error?: unknown };

/** One attempt at one leased item: read, compare, store the intent, send, record. Never throws. */
export async function runItem(work: Work): Promise<Outcome> {
  const sent = { yes: false };
  try {
    await VERBS[work.batch.kind](work, sent);
    return {};
  } catch (error) {
    if (error instanceof Stopped) await settle(await database(), work.item, work.item.state);
    else await afterFailure(work, sent.yes ? { ...work.item, state: "sending" } : work.item, error, sent.yes);
    return { error };
  }
}

type Sent = { yes: boolean };

const VERBS: Record<BatchRow["kind"], (work: Work, sent: Sent) => Promise<void>> = { create, update, remove };

async function create(work: Work, sent: Sent): Promise<void> {
  const { line, item } = work;
  const { source } = line;
  if (!source.create) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const values = item.wanted ?? {};
  const call = guarded(work, sent, { requestHash: hash(values) });
  const answer = await source.create(call, { values, ...(item.scope !== null && { scope: item.scope }) });
  const remote = covers(values, answer) ? answer : await source.get(line.call, answer.sourceId);
  await recordSaved({ ...work, item: sending(item), readAt: new Date() }, remote, Object.keys(values));
}

async function update(work: Work, sent: Sent): Promise<void> {
  const { line, batch, item } = work;
  const { source } = line;
  if (!source.update || !item.sourceId) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no changes.`);
  const current = await source.get(line.call, item.sourceId);
  const plan = await planUpdate(source, batch, item, current);
  if ("stop" in plan) {
    await settle(await database(), item, plan.stop, { problem: plan.problem, problemCode: plan.stop === "conflict" ? "conflict" : null });
    if (plan.stop === "conflict") throw new AppError("conflict", plan.problem);
    return;
  }
  const call = guarded(work, sent, { before: plan.before, wanted: plan.changes, requestHash: hash(plan.changes) });
  const answer = await source.update(call, { sourceId: item.sourceId, changes: plan.changes, current });
  const expected = { ...current.values, ...plan.expected };
  const remote = batch.via !== "form" && covers(expected, answer) ? answer : await source.get(line.call, item.sourceId);
  await recordSaved({ ...work, item: sending(item), readAt: new Date() }, remote, Object.keys(plan.changes));
}

async function remove(work: Work, sent: Sent): Promise<void> {
  const { line, batch, item } = work;
  const { source } = line;
  if (!source.remove || !item.sourceId) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} deletes nothing.`);
  const current = await source.get(line.call, item.sourceId);
  if (current.state === "deleted") {
    await settle(await database(), item, "skipped", { problem: `It was already deleted in ${source.label}.` });
    return;
  }
  const clashing = await changedSince(item, current.values, source.fields.map((f) => f.name));
  if (clashing.length > 0) {
    const problem = `It changed in ${source.label} since ${batch.undoOf ? "then" : "you saw it"}.`;
    await settle(await database(), item, batch.undoOf ? "skipped" : "conflict", { problem, problemCode: "conflict" });
    throw new AppError("conflict", problem);
  }
  await source.remove(guarded(work, sent, { before: current.values, requestHash: hash(item.sourceId) }), item.sourceId);
  await recordRemoved({ ...work, item: sending(item), readAt: new Date() });
}

const sending = (item: ItemRow): ItemRow => ({ ...item, state: "sending" });
const hash = (value: unknown): string => sha256(canonical(value));

/** Everything sent is in the answer: it need not be read again. */
const covers = (wanted: JsonObject, answer: RemotePersona): boolean => Object.keys(wanted).every((name) => sameValue(wanted[name], answer.values[name]));

/** The same call, but a write first stores its intent, and leaves only while this process holds the item. */
function guarded({ line, item }: Work, sent: Sent, intent: { before?: JsonObject; wanted?: JsonObject; requestHash: string }): Call {
  const beforeSend = async () => {
    const started = performance.now();
    const may = sent.yes ? await holds(item) : await intend(item, intent, SEND_TIMEOUT_MS);
    if (!may) throw new Stopped();
    sent.yes = true;
    if (performance.now() - started > LEASE_MS / 2) throw new NotSent();
  };
  return (request) => line.call(request.write === false || (request.method ?? "GET") === "GET" ? request : { ...request, beforeSend });
}

