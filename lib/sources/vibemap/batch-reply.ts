import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { CallResponse } from "../call";
import { bodyOf, textSchema } from "../reading";
import type { BatchOutcome, RemotePersona } from "../source";
import { idOf, LABEL } from "./envelope";
import { type Outcome, readPartial } from "./partial";
import { rejected } from "./verbs";

/** One submitted row; without an id it is new, without `read` it is being deleted. */
export type Item = { id?: string; body: JsonObject; read?: (row: JsonObject) => RemotePersona };

const UNTOLD: BatchOutcome = { state: "unsure", problem: `${LABEL}'s answer does not say what became of this one.` };

/** One outcome per item, in order. Only what the reply tells of an item counts; the rest is unsure. */
export function readBatch(response: CallResponse, items: readonly Item[]): BatchOutcome[] {
  const { status } = response;
  const reply = bodyOf(LABEL, response, true);
  if (items.every((item) => !item.read) && allGone(status, reply, items.length)) return items.map(() => ({ state: "done" }));
  const outcomes = readPartial(status === 207 ? reply : asPartial(reply), items);
  if (outOfOrder(items, outcomes)) return items.map(() => UNTOLD);
  return items.map((item, i) => outcomeOf(item, outcomes[i]));
}

function outcomeOf({ read }: Item, outcome: Outcome | undefined): BatchOutcome {
  if (outcome?.state === "failed") return { state: "failed", error: rejected(outcome.message) };
  if (outcome?.state !== "done") return UNTOLD;
  return read ? { state: "done", persona: read(outcome.row) } : { state: "done" };
}

/** A delete of all is told by 204, or by 200 with `success` and no other number than how many there were (the body is not documented). */
function allGone(status: number, reply: Json | undefined, count: number): boolean {
  if (status === 204) return true;
  if (status !== 200 || !isObject(reply) || reply.success !== true) return false;
  return Object.values(reply).every((held) => (typeof held === "number" ? held === count : !isObject(held) && !Array.isArray(held)));
}

/** Other keys than these are not looked into: a list of an unknown name may hold what failed. */
function asPartial(reply: Json | undefined): JsonObject {
  if (!isObject(reply)) return { data: reply ?? null };
  if (idOf(reply) !== undefined) return { data: reply };
  return { ...reply, data: [reply.data, reply.personas, reply.persona].find((held) => Array.isArray(held) || isObject(held)) ?? null };
}

/** New rows are told apart by their place alone: one without an id, one name elsewhere or one id twice, and no place can be trusted. */
function outOfOrder(items: readonly Item[], outcomes: readonly Outcome[]): boolean {
  const met = new Set<string>();
  return outcomes.some((outcome, i) => {
    const item = items[i];
    if (!item || item.id !== undefined || outcome.state !== "done") return false;
    const id = idOf(outcome.row);
    const name = textSchema.parse(outcome.row.name);
    if (id === undefined || met.has(id)) return true;
    met.add(id);
    return name !== undefined && plain(name) !== plain(String(item.body.name));
  });
}

const plain = (name: string): string => name.trim().toLowerCase();
