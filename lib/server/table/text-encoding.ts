import "server-only";
import { analyse } from "chardet";
import { parseRecords } from "./csv-records";
import { unreadable } from "./table";

const HEAD = 64 * 1024;
const BOMS: [string, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * How the text is encoded: as told, by its mark, UTF-8 where all of it is valid, else by statistics.
 * Throws `invalid` for an unknown encoding, and for text whose bytes are broken, with the row.
 */
export function encodingOf(chunks: readonly Uint8Array[], told?: string): string {
  const head = firstBytes(chunks, HEAD);
  const encoding = told === undefined ? (marked(head) ?? unmarked16(head)) : known(told);
  const broken = brokenAt(chunks, encoding ?? "utf-8");
  if (broken < 0) return encoding ?? "utf-8";
  if (encoding !== undefined || isDamagedUtf8(chunks, broken)) throw brokenError(chunks, encoding ?? "utf-8", broken);
  return byStatistics(firstBytes(chunks, HEAD, Math.max(0, broken - 1024)));
}

export const headText = (chunks: readonly Uint8Array[], encoding: string): string =>
  new TextDecoder(encoding).decode(firstBytes(chunks, HEAD), { stream: true });

/** The text piece by piece, without its mark. */
export function* decoded(chunks: readonly Uint8Array[], encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength; at += HEAD) yield decoder.decode(chunk.subarray(at, at + HEAD), { stream: true });
  }
  yield decoder.decode();
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw unreadable(`"${label.slice(0, 40)}" is not an encoding this app knows.`);
  }
}

const marked = (head: Uint8Array) => BOMS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))?.[0];

/** UTF-16 without a mark: every other byte of mostly Latin text is 0. */
function unmarked16(head: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (head.length < 4) return undefined;
  const most = head.length / 4;
  if (odd > most && even < odd / 8) return "utf-16le";
  return even > most && odd < even / 8 ? "utf-16be" : undefined;
}

/** Offset of the first byte that cannot be read; -1: all can. */
function brokenAt(chunks: readonly Uint8Array[], encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let offset = 0;
  for (const chunk of chunks) {
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return offset + brokenWithin(chunks, offset, chunk.byteLength, encoding);
    }
    offset += chunk.byteLength;
  }
  try {
    decoder.decode();
    return -1;
  } catch {
    return offset;
  }
}

/** Halves the stretch until the first length that fails is found. */
function brokenWithin(chunks: readonly Uint8Array[], from: number, length: number, encoding: string): number {
  const lead = Math.min(4, from);
  const bytes = firstBytes(chunks, length + lead, from - lead);
  let [good, bad] = [0, bytes.byteLength];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canRead(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return Math.max(0, good - lead);
}

function canRead(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Far more whole characters than broken ones: somebody cut a UTF-8 file, it is no other encoding. */
function isDamagedUtf8(chunks: readonly Uint8Array[], broken: number): boolean {
  const text = new TextDecoder().decode(firstBytes(chunks, HEAD, Math.max(0, broken - HEAD / 2)));
  const all = text.match(/[^\0-\x7f]/gu) ?? [];
  const lost = all.filter((one) => one === "\uFFFD").length;
  return all.length - lost > lost * 3;
}

function byStatistics(sample: Uint8Array): string {
  const found = analyse(sample).filter(({ name }) => name !== "ASCII" && name !== "UTF-8" && canDecode(name));
  const best = found[0];
  if (!best) return "windows-1252";
  const latin = found.find(({ name }) => name === "ISO-8859-1" || name === "windows-1252");
  const isWide = /^(?:Big5|GB|Shift|EUC|ISO-2022)/i.test(best.name);
  if (best.confidence < (isWide ? 40 : 20) || (latin && latin.confidence + 15 >= best.confidence)) return "windows-1252";
  return known(best.name);
}

function canDecode(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

function brokenError(chunks: readonly Uint8Array[], encoding: string, broken: number) {
  const before = new TextDecoder(encoding).decode(firstBytes(chunks, broken), { stream: true });
  const row = Math.max(1, parseRecords(before).length);
  return unreadable(
    `the text is not valid ${encoding.toUpperCase()} from here on. Choose another encoding, or save the file again as UTF-8.`,
    row,
  );
}

/** `length` bytes from `from` on, without joining more than that. */
function firstBytes(chunks: readonly Uint8Array[], length: number, from = 0): Uint8Array {
  const parts: Uint8Array[] = [];
  let [offset, left] = [0, length];
  for (const chunk of chunks) {
    const part = chunk.subarray(Math.max(0, from - offset), Math.max(0, from - offset) + left);
    offset += chunk.byteLength;
    if (part.byteLength === 0 || offset <= from) continue;
    parts.push(part);
    left -= part.byteLength;
    if (left <= 0) break;
  }
  return Buffer.concat(parts);
}
