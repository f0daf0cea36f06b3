import "server-only";
import { AppError } from "@/lib/model/errors";

export type KeyType = "timestamptz" | "text" | "int";
/** Where a page ended: the last row's sort key as text, and its id. */
export type Cursor = { key: string; id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const writeCursor = ({ key, id }: Cursor): string => Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** Throws `invalid` for anything but a cursor of a list sorted by such a key. */
export function readCursor(text: string, type: KeyType): Cursor {
  const [key, id] = partsOf(text);
  if (typeof key !== "string" || typeof id !== "string" || !UUID.test(id) || key.includes("\0")) throw broken();
  return { key: keyOf(key, type), id };
}

function partsOf(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function keyOf(key: string, type: KeyType): string {
  if (type === "text") return key.toWellFormed();
  if (type === "int" && /^\d{1,3}$/.test(key)) return key;
  const time = new Date(type === "timestamptz" ? key : Number.NaN);
  if (Number.isNaN(time.getTime()) || !/^(?!0000)\d{4}-/.test(time.toISOString())) throw broken();
  return time.toISOString();
}

const broken = () =>
  new AppError("invalid", "This page address is broken. Start again from the first page.", {
    issues: [{ path: ["cursor"], message: "Not a cursor of this list." }],
  });
