import "server-only";
import type { CreateBatch, PlannedOutcome } from "@/lib/model/batch";
import type { Verb } from "@/lib/model/batch-state";
import type { JsonObject } from "@/lib/model/json";
import type { Actor } from "./actor";
import { planCopy } from "./batch-copy";
import { planCreate } from "./batch-plan-create";
import { planExisting } from "./batch-plan-existing";
import { planImport } from "./import-plan";

export { needScope } from "./batch-plan-create";

export type Planned = {
  verb: Verb;
  /** Index of the item that must be done first. */
  dependsOn?: number | null;
  /** Of an import: the row's number in the file. */
  row?: number | null;
  /** Of a copy: the persona it is made from. */
  original?: string;
  connectionId: string;
  source: string;
  personaId: string | null;
  sourceId: string | null;
  name: string;
  baseVersion: string | null;
  wanted: JsonObject | null;
  scope: string | null;
  outcome: PlannedOutcome;
  /** Why it would not; or, of one that would, what stays behind. */
  reason: string | null;
  before: JsonObject | null;
  after: JsonObject | null;
};

/** What a batch would do to each of its rows, from the mirror; nothing is sent. */
export async function planBatch(actor: Actor, input: CreateBatch): Promise<Planned[]> {
  switch (input.kind) {
    case "create":
      return planCreate(input);
    case "update":
    case "remove":
      return planExisting(input);
    case "copy":
    case "move":
      return planCopy(input);
    case "import":
      return planImport(actor, input);
  }
}

/** A row that waits for another one is the second half of the same persona: people count and look at the first. */
export const isHead = ({ dependsOn }: Pick<Planned, "dependsOn">): boolean => dependsOn === undefined || dependsOn === null;
