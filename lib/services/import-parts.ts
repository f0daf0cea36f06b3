import "server-only";
import { and, eq } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { importParts } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";

const PART_BYTES = 1024 * 1024;

/** The same memory in pieces, none of it copied. */
export async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += PART_BYTES) yield bytes.subarray(at, at + PART_BYTES);
}

export async function storeParts(tx: Tx, importId: string, bytes: Uint8Array): Promise<void> {
  let seq = 0;
  for await (const part of inParts(bytes)) await tx.insert(importParts).values({ importId, seq: seq++, bytes: part });
}

/** The content as it came in, one piece in memory at a time. Throws `not_found` when it is cleaned away. */
export async function* storedParts(importId: string): AsyncGenerator<Uint8Array> {
  const db = await database();
  for (let seq = 0; ; seq++) {
    const [part] = await db
      .select({ bytes: importParts.bytes })
      .from(importParts)
      .where(and(eq(importParts.importId, importId), eq(importParts.seq, seq)));
    if (!part && seq === 0) throw new AppError("not_found", "The content of this file is cleaned away. Bring the file again.");
    if (!part) return;
    yield part.bytes;
  }
}
