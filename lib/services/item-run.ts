import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/model/errors";
import { canonical, type JsonObject, sameValue } from "@/lib/model/json";
import type { Meanwhile } from "@/lib/model/persona";
import { sha256 } from "@/lib/server/digest";
import type { Call } from "@/lib/sources/call";
import type { RemotePersona, Source } from "@/lib/sources/source";
import type { Line } from "./calls";
import { aftermath, isWatched, tell } from "./item-aftermath";
import { afterFailure, Ended, NotSent, Stopped } from "./item-failure";
import { around, NOTHING } from "./item-history";
import { type BatchRow, holding, holds, type ItemRow, intend, LEASE_MS, settle } from "./item-lease";
import { recordRemoved, recordSaved, recordUnsent } from "./item-outcome";
import { changedSince, planUpdate, valuesAt } from "./item-plan";
import { Overtaken, turnOf } from "./persona-turn";
import { idBefore } from "./return-check";

/** The first byte of the answer is waited for that long, so an effect that comes later is not to be expected. */
const SEND_TIMEOUT_MS = 15_000;
const TURN_MS = 200;
const TURN_PATIENCE_MS = 20_000;

/** `turn`: what others had written to the persona when the item was leased. `signal` ends what waits to be sent, with a `Stopped`. */
export type Work = { line: Line; batch: BatchRow; item: ItemRow; turn?: string | null; signal?: AbortSignal };
/** What came of one attempt; `error` is what a person who waits is told, `meanwhile` what others did around an update that went well. */
export type Outcome = { error?: unknown; meanwhile?: Meanwhile[] };

/** One attempt at one leased item: read, compare, store the intent, send, record. Never throws. */
export const runItem = (work: Work): Promise<Outcome> => holding(work.item, () => attempt(stoppable(work)));

function stoppable(work: Work): Work {
  const { line, signal } = work;
  return signal ? { ...work, line: { ...line, call: (request) => line.call({ ...request, signal }) } } : work;
}

async function attempt(work: Work): Promise<Outcome> {
  const sent = { yes: false };
  let known = work.turn ?? undefined;
  const turn = async () => {
    const taken = known ?? (await turnOf(work.item));
    known = undefined;
    return taken;
  };
  try {
    const meanwhile = await inTurn(() => VERBS[work.item.verb](work, sent, turn));
    return meanwhile ? { meanwhile } : {};
  } catch (error) {
    if (error instanceof Ended) return { error: error.told };
    if (error instanceof Stopped) await settle(await database(), work.item, work.item.state);
    else await afterFailure(work, sent.yes ? sending(work.item) : work.item, error, sent.yes);
    return { error };
  }
}

/** Starts anew, from reading on, while another write to the same persona is under way. */
async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + TURN_PATIENCE_MS;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (Date.now() > deadline)
        throw new AppError("unavailable", "Another change to this persona is still on its way. Try again when it is done.");
      await wait(TURN_MS * (0.5 + Math.random()));
    }
  }
}

type Sent = { yes: boolean };
type Turn = () => Promise<string>;

const VERBS: Record<ItemRow["verb"], (work: Work, sent: Sent, turn: Turn) => Promise<Meanwhile[] | undefined>> = { create, update, remove };

async function create(work: Work, sent: Sent, takeTurn: Turn): Promise<undefined> {
  const { line, item } = work;
  const { source } = line;
  if (!source.create) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const values = item.wanted ?? {};
  const turn = item.personaId === null ? undefined : await takeTurn();
  const readAt = new Date();
  const id = await idBefore(item);
  const again = id === undefined ? undefined : await getOrGone(source, line.call, id);
  if (again && again.state !== "deleted") {
    await recordUnsent({ ...work, readAt }, again, "skipped", `It is in ${source.label} again, so nothing was made.`);
    return;
  }
  const call = guarded(work, sent, { requestHash: hash(values), ...(turn !== undefined && { turn }) });
  const answer = await source.create(call, { values, ...(item.scope !== null && { scope: item.scope }) });
  const remote = covers(values, answer) ? answer : await readBack(work, answer);
  await recordSaved({ ...work, item: sending(item), readAt: new Date() }, remote, Object.keys(values));
}

async function update(work: Work, sent: Sent, takeTurn: Turn): Promise<Meanwhile[] | undefined> {
  const { line, batch, item } = work;
  const { source } = line;
  if (!source.update || !item.sourceId) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no changes.`);
  const turn = await takeTurn();
  const readAt = new Date();
  const current = await source.get(line.call, item.sourceId);
  if (current.state === "deleted") await endGone(work, current, readAt, `${item.name} was deleted in ${source.label}.`);
  const plan = await planUpdate(source, batch, item, current);
  if ("stop" in plan) {
    const told = plan.stop === "conflict" ? new AppError("conflict", plan.problem) : plan.problem;
    await recordUnsent({ ...work, readAt }, current, plan.stop, told);
    if (typeof told !== "string") throw new Ended(told);
    return isWatched(batch) ? besides(source, item, current) : [];
  }
  const call = guarded(work, sent, { before: plan.before, wanted: plan.changes, requestHash: hash(plan.changes), turn });
  const answer = await source.update(call, { sourceId: item.sourceId, changes: plan.changes, current });
  const watched = isWatched(batch);
  const known = !watched && covers({ ...current.values, ...plan.expected }, answer);
  const read = known ? Promise.resolve(answer) : readBack(work, answer);
  const asked = { sourceId: item.sourceId, current, expected: plan.expected, readAt };
  const [remote, others] = await Promise.all([read, watched ? around(line, asked, read) : NOTHING]);
  const did = aftermath({ source, batch, readAt, current, expected: plan.expected, remote, around: others });
  await recordSaved({ ...work, item: sending(item), readAt: new Date(), did }, remote, Object.keys(plan.changes));
  return did.meanwhile;
}

/** Nothing had to be sent, but what the person saw may be old. */
async function besides(source: Source, item: ItemRow, { values }: RemotePersona): Promise<Meanwhile[]> {
  const seen = item.personaId && item.baseVersion ? await valuesAt(item.personaId, item.baseVersion) : undefined;
  const names = source.fields.map(({ name }) => name).filter((name) => !(item.wanted && Object.hasOwn(item.wanted, name)));
  return seen
    ? names.filter((name) => !sameValue(seen[name], values[name])).map((name) => tell(name, "beside", seen[name], values[name], null))
    : [];
}

async function remove(work: Work, sent: Sent, takeTurn: Turn): Promise<undefined> {
  const { line, batch, item } = work;
  const { source } = line;
  if (!source.remove || !item.sourceId) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} deletes nothing.`);
  const turn = await takeTurn();
  const readAt = new Date();
  const current = await getOrGone(source, line.call, item.sourceId);
  if (!current || current.state === "deleted")
    return endGone(work, current, readAt, `${item.name} was already deleted in ${source.label}.`);
  const clashing = await changedSince(
    item,
    current.values,
    source.fields.map((f) => f.name),
  );
  if (clashing.length > 0) {
    const told = new AppError("conflict", `It changed in ${source.label} since ${batch.undoOf ? "then" : "you saw it"}.`);
    await recordUnsent({ ...work, readAt }, current, batch.undoOf ? "skipped" : "conflict", told);
    throw new Ended(told);
  }
  await source.remove(guarded(work, sent, { before: current.values, requestHash: hash(item.sourceId), turn }), item.sourceId);
  await recordRemoved({ ...work, item: sending(item), readAt: new Date() });
}

async function endGone(work: Work, current: RemotePersona | undefined, readAt: Date, problem: string): Promise<never> {
  const told = new AppError("not_found", problem);
  await recordUnsent({ ...work, readAt }, current, work.item.verb === "remove" ? "skipped" : "failed", told);
  throw new Ended(told);
}

export async function getOrGone(source: Source, call: Call, sourceId: string): Promise<RemotePersona | undefined> {
  try {
    return await source.get(call, sourceId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}

const sending = (item: ItemRow): ItemRow => ({ ...item, state: "sending" });
const hash = (value: unknown): string => sha256(canonical(value));

/** Everything sent is in the answer: it need not be read again. */
const covers = (wanted: JsonObject, answer: RemotePersona): boolean =>
  Object.keys(wanted).every((name) => sameValue(wanted[name], answer.values[name]));

/** The source has said that it is saved, so a failing read changes nothing about that. */
const readBack = ({ line }: Work, answer: RemotePersona): Promise<RemotePersona> =>
  line.source.get(line.call, answer.sourceId).catch(() => answer);

type Intent = { before?: JsonObject; wanted?: JsonObject; requestHash: string; turn?: string };

/** The same call, but a write first stores its intent, and leaves only while this process holds the item. */
function guarded({ line, item }: Work, sent: Sent, { turn, ...intent }: Intent): Call {
  const beforeSend = async () => {
    const started = performance.now();
    const may = sent.yes ? await holds(item) : await intend(item, intent, { timeoutMs: SEND_TIMEOUT_MS, turn });
    if (!may) throw new Stopped();
    sent.yes = true;
    if (performance.now() - started > LEASE_MS / 2) throw new NotSent();
  };
  return (request) => line.call(request.write === false || (request.method ?? "GET") === "GET" ? request : { ...request, beforeSend });
}
