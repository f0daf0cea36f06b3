import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AppError } from "@/lib/model/errors";
import { type ServerKey, serverKeys } from "./server-key";

/** Where a secret belongs; it opens nowhere else. `origin`: the only place it may be sent to. */
export type SealContext = { table: string; row: string; field: string; origin: string };
/** `format.keyId.wrapped.body`; the last two are base64url of IV, ciphertext and tag. */
export type Sealed = string;

const FORMAT = "s1";
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const associated = (purpose: "key" | "text", keyId: string, { table, row, field, origin }: SealContext): Buffer =>
  Buffer.from(JSON.stringify([FORMAT, purpose, table, row, field, keyId, origin]));

function encrypt(key: Buffer, plain: Buffer, aad: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(aad);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

function decrypt(key: Buffer, part: string, aad: Buffer): Buffer {
  const bytes = Buffer.from(part, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES || bytes.toString("base64url") !== part) throw new Error("malformed");
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(aad);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

export function seal(plain: string, context: SealContext): Sealed {
  const { current } = serverKeys();
  const dataKey = randomBytes(32);
  const wrapped = encrypt(current.bytes, dataKey, associated("key", current.id, context));
  const body = encrypt(dataKey, Buffer.from(plain, "utf8"), associated("text", current.id, context));
  dataKey.fill(0);
  return [FORMAT, current.id, wrapped, body].join(".");
}

/** Throws `unavailable` when the text was changed, belongs elsewhere, or was sealed with a server key that is not known any more. */
export function unseal(sealed: Sealed, context: SealContext): string {
  const [format, keyId = "", wrapped = "", body = "", ...rest] = sealed.split(".");
  const key = keyFor(keyId);
  if (format !== FORMAT || rest.length > 0 || !key) throw cannotOpen();
  try {
    const dataKey = decrypt(key.bytes, wrapped, associated("key", keyId, context));
    return decrypt(dataKey, body, associated("text", keyId, context)).toString("utf8");
  } catch {
    throw cannotOpen();
  }
}

/** False: seal it anew, so that SECRET_KEY_PREVIOUS can be dropped. */
export const sealedWithCurrentKey = (sealed: Sealed): boolean => sealed.split(".")[1] === serverKeys().current.id;

function keyFor(id: string): ServerKey | undefined {
  const { current, previous } = serverKeys();
  return id === current.id ? current : id === previous?.id ? previous : undefined;
}

const cannotOpen = () =>
  new AppError(
    "unavailable",
    "A stored secret cannot be opened: SECRET_KEY or the place it belongs to has changed. Enter the secret again.",
  );

const CHECK_CONTEXT: SealContext = { table: "server", row: "key-check", field: "value", origin: "" };
const CHECK_TEXT = "personary";

/** A sealed constant to keep in the database, so that a start with another server key is noticed before anything is written. */
export const keyCheck = (): Sealed => seal(CHECK_TEXT, CHECK_CONTEXT);

/** False when the constant was sealed with a server key that is not set now. A server key that cannot be read at all still throws. */
export function verifyKeyCheck(sealed: Sealed): boolean {
  try {
    return unseal(sealed, CHECK_CONTEXT) === CHECK_TEXT;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

const HINT_MIN_LENGTH = 20;

/** The only part of a key that is ever shown: its last 4 characters, and those only when enough stays hidden. */
export const hint = (key: string): string | null => (key.length >= HINT_MIN_LENGTH ? key.slice(-4) : null);
