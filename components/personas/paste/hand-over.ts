import { keepDraft, keptDraft } from "@/components/batches/new/use-draft";
import type { JsonObject } from "@/lib/model/json";

type Rows = { rows: readonly JsonObject[]; connection: string; scope: string | null };

/** Several people go to the batch page as the list it takes, with where they belong. */
export const handOver = ({ rows, connection, scope }: Rows): void =>
  keepDraft("create", { text: JSON.stringify(rows, null, 2), connection, scope });

/** A list begun there before. */
export function wouldReplace(): boolean {
  const { text } = keptDraft("create", { text: "" });
  return text.trim() !== "";
}
