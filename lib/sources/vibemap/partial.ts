import { z } from "zod";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";
import { idOf } from "./envelope";

export type Outcome = { state: "done"; row: JsonObject } | { state: "failed"; message: string } | { state: "unsure" };

const errorSchema = z.looseObject({ index: z.number().int().optional().catch(undefined) });
const partialSchema = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.union([errorSchema, z.string().transform((error) => ({ error }))])).catch([]),
  meta: z.looseObject({ failed: z.number().optional().catch(undefined) }).catch({}),
});

function messageOf(error: JsonObject): string {
  const told = [error.error, error.message, error.detail].find((text) => typeof text === "string" && text !== "");
  if (typeof told === "string") return told;
  return isObject(error.error) && typeof error.error.message === "string" ? error.error.message : "VibeMap refused it without a reason.";
}

/**
 * One outcome per submitted item of a 207 reply (only `meta.failed` and `errors` are documented): by id, else by index.
 * An item nobody names, or that is named twice, is unsure. Rows without a known id are taken in order only when all numbers add up,
 * and no row is taken for saved when more failed than there are errors and items nobody names.
 */
export function readPartial(body: Json | undefined, submitted: readonly { id?: string }[]): Outcome[] {
  const read = partialSchema.safeParse(body);
  if (!read.success) return submitted.map(() => ({ state: "unsure" }));
  const claims: Outcome[][] = submitted.map(() => []);
  const data = read.data.data as Json | undefined;
  const told = (Array.isArray(data) ? data : [data]).filter(isObject);
  const refused = (row: JsonObject) => row.success === false || !isEmpty(row.error);
  const rows = told.filter((row) => !refused(row));
  const errors = [...(read.data.errors as JsonObject[]), ...told.filter(refused)];
  const failed = read.data.meta.failed ?? errors.length;
  const place = (item: JsonObject): number | undefined => {
    const id = idOf(item);
    const byId = id === undefined ? -1 : submitted.findIndex((s) => s.id === id);
    if (byId >= 0) return byId;
    const { index } = item;
    return typeof index === "number" && submitted[index] && (id === undefined || submitted[index].id === undefined) ? index : undefined;
  };
  let lost = 0;
  for (const error of errors) {
    const at = place(error) ?? (submitted.length === 1 ? 0 : undefined);
    if (at === undefined) lost++;
    else claims[at]?.push({ state: "failed", message: messageOf(error) });
  }
  const unplaced = rows.filter((row) => {
    const at = place(row);
    if (at !== undefined) claims[at]?.push({ state: "done", row });
    return at === undefined;
  });
  const open = claims.filter((claim) => claim.length === 0);
  const creates = submitted.every((s) => s.id === undefined);
  const inOrder = creates && lost === 0 && failed === errors.length && open.length === unplaced.length;
  if (failed > errors.length + open.length) return claims.map((claim) => (claim.some(isDone) ? { state: "unsure" } : onlyOf(claim)));
  if (inOrder) for (const [i, row] of unplaced.entries()) open[i]?.push({ state: "done", row });
  return claims.map(onlyOf);
}

const isDone = ({ state }: Outcome): boolean => state === "done";
const onlyOf = ([only, ...more]: Outcome[]): Outcome => (only && more.length === 0 ? only : { state: "unsure" });
