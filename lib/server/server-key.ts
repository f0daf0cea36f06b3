import "server-only";
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { randomToken, sha256 } from "./digest";
import { type Env, env } from "./env";

export type ServerKey = { id: string; bytes: Buffer };
export type ServerKeys = { current: ServerKey; previous?: ServerKey };

let cached: { env: Env; keys: ServerKeys } | undefined;

/** SECRET_KEY, or the key file of DATA_DIR when the embedded database is used. Throws an Error with one clear line. */
export function serverKeys(): ServerKeys {
  const now = env();
  if (cached?.env !== now) cached = { env: now, keys: load(now) };
  return cached.keys;
}

function load({ SECRET_KEY, SECRET_KEY_PREVIOUS, DATABASE_URL, DATA_DIR }: Env): ServerKeys {
  const previous = SECRET_KEY_PREVIOUS === undefined ? {} : { previous: parse(SECRET_KEY_PREVIOUS, "SECRET_KEY_PREVIOUS") };
  if (SECRET_KEY !== undefined) return { current: parse(SECRET_KEY, "SECRET_KEY"), ...previous };
  if (DATABASE_URL !== undefined) {
    throw new Error("SECRET_KEY is not set; with DATABASE_URL it must be (32 bytes, base64: openssl rand -base64 32).");
  }
  const path = join(DATA_DIR, "secret.key");
  if (!existsSync(path)) create(DATA_DIR, path);
  chmodSync(path, 0o600);
  return { current: parse(readFileSync(path, "utf8"), path), ...previous };
}

function parse(text: string, name: string): ServerKey {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, "base64");
  if (!/^[\w+/-]{43}=?$/.test(trimmed) || bytes.length !== 32) {
    throw new Error(`${name} must be 32 bytes in base64 (44 characters); make one with: openssl rand -base64 32.`);
  }
  return { id: sha256(Buffer.concat([Buffer.from("personary server key id\n"), bytes]), "base64url").slice(0, 11), bytes };
}

/** Written whole beside its place, then linked: two processes that start together end up with the same key. */
function create(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.secret-${randomToken(8)}`);
  const file = openSync(draft, "wx", 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString("base64")}\n`);
    fsyncSync(file);
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    closeSync(file);
    unlinkSync(draft);
  }
}
