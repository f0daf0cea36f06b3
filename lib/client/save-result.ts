import { AppError } from "@/lib/model/app-error";
import type { SaveResult } from "@/lib/model/save-result";
import { api } from "./api";
import { forgetSave } from "./open-saves";
import { asPerson } from "./person";

export type SaveEnd = SaveResult | { state: "never" };

/** Asks this server's ledger how a save ended; sends nothing to a source. Throws when it cannot be asked. */
export async function askSave(key: string, signal?: AbortSignal): Promise<SaveEnd> {
  try {
    const end = await api.get<SaveResult>(`/api/personas/saves/${key}`, {}, { signal, headers: asPerson() });
    if (end.state === "failed") forgetSave(key);
    return end;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return { state: "never" };
    throw error;
  }
}
