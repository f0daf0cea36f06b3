import "server-only";
import type { DBAdapter, Where } from "better-auth";
import { sha256 } from "@/lib/server/digest";

type Query = { model: string; where?: Where[] | undefined };
type Row = { token?: string };

const hashed = (value: Where["value"]): Where["value"] => {
  if (Array.isArray(value)) return value.map((v) => (typeof v === "string" ? sha256(v) : v)) as string[];
  return typeof value === "string" ? sha256(value) : value;
};

const isSession = ({ model }: { model: string }) => model === "session";

const inward = <T extends Query>(query: T): T =>
  isSession(query) && query.where
    ? { ...query, where: query.where.map((w) => (w.field === "token" ? { ...w, value: hashed(w.value) } : w)) }
    : query;

const data = <T extends Record<string, unknown>>(model: string, values: T): T =>
  model === "session" && typeof values.token === "string" ? { ...values, token: sha256(values.token) } : values;

/** Rows come back with the token they were asked for by; a row found otherwise keeps its hash. */
function outward(query: Query, given: readonly unknown[], row: unknown): void {
  if (!isSession(query) || typeof row !== "object" || row === null) return;
  const asked = (query.where ?? []).filter((w) => w.field === "token").flatMap((w) => w.value);
  const raw = [...given, ...asked].find((token) => typeof token === "string" && sha256(token) === (row as Row).token);
  if (typeof raw === "string") (row as Row).token = raw;
}

async function back<R>(query: Query, result: Promise<R>, ...given: unknown[]): Promise<R> {
  const row = await result;
  for (const one of Array.isArray(row) ? row : [row]) outward(query, given, one);
  return row;
}

type Inner = Omit<DBAdapter, "transaction">;

/** The database holds the SHA-256 of a session's token: whoever reads the table or a backup of it cannot sign in with what is there. */
export function withHashedTokens(adapter: DBAdapter): DBAdapter {
  return { ...wrap(adapter), transaction: (run) => adapter.transaction((tx) => run(wrap(tx))) };
}

const wrap = (inner: Inner): Inner => ({
  ...inner,
  create: (query) => back({ model: query.model }, inner.create({ ...query, data: data(query.model, query.data) }), query.data.token),
  findOne: (query) => back(query, inner.findOne(inward(query))),
  findMany: (query) => back(query, inner.findMany(inward(query))),
  count: (query) => inner.count(inward(query)),
  update: (query) => back(query, inner.update({ ...inward(query), update: data(query.model, query.update) }), query.update.token),
  updateMany: (query) => inner.updateMany({ ...inward(query), update: data(query.model, query.update) }),
  delete: (query) => inner.delete(inward(query)),
  deleteMany: (query) => inner.deleteMany(inward(query)),
  consumeOne: (query) => back(query, inner.consumeOne(inward(query))),
  incrementOne: (query) => back(query, inner.incrementOne(inward(query))),
});
