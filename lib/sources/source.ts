import type { AppError } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { PersonaState } from "@/lib/model/persona";
import type { Call } from "./call";

export type Credentials = { apiKey: string; kind?: string };

/** Whose key it is and how much is left, as far as the vendor tells. */
export type Account = { name?: string; quota?: { used?: number; left?: number; max?: number; unit: string } };

/** A place inside a connection that personas belong to (project, category, organization, offering). `id` is the upstream's. */
export type Scope = { id: string; kind: string; label: string };

/** One persona as a source gave it: declared fields in `values`, everything else untouched in `other`. */
export type RemotePersona = {
  sourceId: string;
  name: string;
  values: JsonObject;
  other: JsonObject;
  /** Scopes it belongs to; undefined when this reply cannot tell all of them with their names (the mirror keeps what it knew). */
  scopes?: Scope[];
  state: PersonaState;
  createdAt?: string;
  /** Upstream's own change time, ISO 8601. */
  changedAt?: string;
  changedBy?: string;
  createdBy?: string;
};

/** A change as the source itself remembers it. */
export type RemoteRevision = { id: string; at: string; by?: string; summary?: string };
/** `before`: declared values before the change; undefined when it made the persona. */
export type RemoteChange = RemoteRevision & { before?: JsonObject; after: JsonObject };

/** The source's own memory of its changes; throws `forbidden` or `source_key` where the key does not reach it. */
export type RemoteHistory = {
  /** Newest first; `since` leaves out what is older. */
  list(call: Call, sourceId: string, options?: { since?: Date; limit?: number }): Promise<RemoteRevision[]>;
  get(call: Call, revisionId: string): Promise<RemoteChange>;
};

export type Limits = {
  /** `compare`: no version upstream; we read, compare, write. `atomic`: the source checks a version. */
  concurrency: "atomic" | "compare";
  idempotentCreate: boolean;
  /** Token bucket per stored key. */
  rate: { requests: number; perSeconds: number };
  /** Requests in flight at once for one key. */
  parallel: number;
  /** Seconds after which a mirror read counts as stale. */
  freshSeconds: number;
};

export type CreateInput = { scope?: string; values: JsonObject };
/**
 * `current` is what upstream held moments ago; what `changes` does not name stays as it is there.
 * A change of a record goes key by key: a key it lacks stays, a key given as null is removed, any other is replaced whole.
 * null as the whole value empties a field, unknown keys of a record included. Throws `invalid` for a field that cannot be written.
 */
export type UpdateInput = { sourceId: string; changes: JsonObject; current: RemotePersona };

/** What became of one input of a batch call. `unsure`: the source may have acted; only a look at it can tell. */
export type BatchOutcome =
  | { state: "done"; persona?: RemotePersona }
  | { state: "failed"; error: AppError }
  | { state: "unsure"; problem: string };

/** An upstream API. A missing verb means the upstream cannot do it. Errors are always AppError. */
export type Source = {
  id: string;
  label: string;
  brand: { hue: string; hueDark: string; mark: string };
  /** Where a person finds the key. */
  keyHelp: { text: string; url: string };
  origin: string;
  credentials: readonly Field[];
  fields: readonly Field[];
  /** What a scope is called, and whether create needs one. */
  place: { label: string; plural: string; requiredOnCreate: boolean; offeredOnCreate: boolean };
  /** Why create, update or remove are missing. */
  readOnlyReason?: string;
  limits: Limits;
  check(call: Call): Promise<Account>;
  scopes(call: Call): Promise<Scope[]>;
  /** Every persona of the connection, page by page; throws rather than end early. */
  list(call: Call, options?: { scope?: string }): AsyncIterable<RemotePersona[]>;
  get(call: Call, sourceId: string): Promise<RemotePersona>;
  create?(call: Call, input: CreateInput): Promise<RemotePersona>;
  update?(call: Call, input: UpdateInput): Promise<RemotePersona>;
  remove?(call: Call, sourceId: string): Promise<void>;
  history?: RemoteHistory;
  /**
   * Many rows in one request: one outcome per input, in order; throws only what `call` throws that is no AppError.
   * Bulk runs send single calls for now. The vendor's documents contradict each other about the body and about atomicity,
   * they name no largest batch, and one lost reply leaves every row of the call unsure; only a probe on the live service could settle it.
   */
  batch?: {
    create(call: Call, inputs: readonly CreateInput[]): Promise<BatchOutcome[]>;
    update(call: Call, inputs: readonly UpdateInput[]): Promise<BatchOutcome[]>;
    remove(call: Call, sourceIds: readonly string[]): Promise<BatchOutcome[]>;
  };
  /** The headers that carry the credentials. Only `call` sees the result. Throws `invalid` for a key that no request can carry. */
  authorize(credentials: Credentials): Record<string, string>;
};
