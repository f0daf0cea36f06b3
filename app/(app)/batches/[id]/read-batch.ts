import { notFound } from "next/navigation";
import { AppError } from "@/lib/model/app-error";
import type { Batch } from "@/lib/model/batch";
import type { Actor } from "@/lib/services/actor";
import { getBatch } from "@/lib/services/batches";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The batch of an address; one that is none has its own page. */
export async function readBatch(actor: Actor, id: string): Promise<Batch> {
  if (!ID.test(id)) notFound();
  return getBatch(actor, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
}
