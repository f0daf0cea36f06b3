import { AppError } from "@/lib/model/errors";
import type { JsonObject } from "@/lib/model/json";
import type { CallResponse } from "../call";
import { statusOf } from "../reading";
import type { BatchOutcome, Source } from "../source";
import { type Item, readBatch } from "./batch-reply";
import { createBody, updateBody } from "./body";
import { LABEL } from "./envelope";
import { readCreated, readUpdated } from "./saved";
import { withUpdateVerb } from "./update-verb";
import { PERSONAS } from "./verbs";

type Send = (body: JsonObject[]) => Promise<CallResponse>;

/** Bare arrays, as the personas page of GitBook has them; its best practices want an `operation` key but do not name the one that holds the rows. */
export const batch: NonNullable<Source["batch"]> = {
  create: (call, inputs) =>
    submit(
      inputs.map((input) => () => {
        const body = createBody(input);
        return { body, read: (row) => readCreated(body, row) };
      }),
      (body) => call({ method: "POST", path: PERSONAS, body, write: true }),
    ),

  update: (call, inputs) =>
    submit(
      inputs.map((input) => () => {
        const body = updateBody(input);
        return { id: input.sourceId, body, read: (row) => readUpdated(input, body, row) };
      }),
      (body) => withUpdateVerb((method) => call({ method, path: PERSONAS, body, write: true })),
    ),

  remove: (call, sourceIds) =>
    submit(
      sourceIds.map((id) => () => ({ id, body: { id } })),
      (body) => call({ method: "DELETE", path: PERSONAS, body, write: true }),
    ),
};

/** An input that cannot be sent fails by itself and does not hold up the others. */
async function submit(makers: readonly (() => Item)[], send: Send): Promise<BatchOutcome[]> {
  const ids = new Set<string>();
  const made = makers.map((make) => {
    try {
      const item = make();
      if (item.id !== undefined && ids.has(item.id)) throw new AppError("invalid", "This persona is named twice in one call.");
      if (item.id !== undefined) ids.add(item.id);
      return item;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  });
  const items = made.filter((item): item is Item => !(item instanceof AppError));
  const outcomes = (await sent(items, send)).values();
  return made.map((item) => (item instanceof AppError ? { state: "failed", error: item } : nextOf(outcomes)));
}

function nextOf(outcomes: Iterator<BatchOutcome>): BatchOutcome {
  const { done, value } = outcomes.next();
  return done ? { state: "unsure", problem: "Nothing is known of this one." } : value;
}

async function sent(items: readonly Item[], send: Send): Promise<BatchOutcome[]> {
  if (items.length === 0) return [];
  try {
    return readBatch(await send(items.map((item) => item.body)), items);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const outcome = refusal(error, items.length);
    return items.map(() => outcome);
  }
}

/** A refused call did nothing (GitBook, best practices: batches are atomic); a status outside 4xx leaves open what it did. */
function refusal(error: AppError, count: number): BatchOutcome {
  const status = statusOf(error);
  if (error.extra.unsure || (status !== undefined && (status < 400 || status >= 500))) return { state: "unsure", problem: error.message };
  if (error.code !== "not_found" || count === 1) return { state: "failed", error };
  const message = `${LABEL} refused all ${count} because it did not find at least one of them. ${error.message}`;
  return { state: "failed", error: new AppError("source_rejected", message, { upstreamStatus: status, cause: error }) };
}
