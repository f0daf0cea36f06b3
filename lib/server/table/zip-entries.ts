import "server-only";
import { createInflateRaw } from "node:zlib";
import { AppError } from "@/lib/model/errors";
import { unreadable } from "./table";

const ENTRIES_MAX = 1_000;
const INFLATED_MAX = 100 * 1024 * 1024;

const HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const AFTER_ENTRIES = [HEADER, 0x02014b50, 0x08064b50, 0x06054b50];
const UNKNOWN = 0xffffffff;

/** One file of an archive, still packed; `size` is what it really holds, whatever the archive claims. */
export type ZipEntry = { name: string; packed: Buffer; isDeflated: boolean; size: number };

const damaged = () => unreadable("This Excel file is damaged: its archive cannot be read. Save it again in Excel.");
const tooLarge = () =>
  new AppError("too_large", `This Excel file holds more than ${INFLATED_MAX / 1024 / 1024} MB once unpacked. Save the sheet as CSV.`);

/**
 * Every file of a zip archive, unpacked piece by piece for `look` to see, never kept. Throws `too_large` for a bomb,
 * `invalid` for what is encrypted or damaged.
 */
export async function zipEntries(zip: Buffer, look: (name: string) => ((piece: Buffer) => void) | undefined): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let [at, total] = [0, 0];
  while (at + 30 <= zip.length && zip.readUInt32LE(at) === HEADER) {
    if (entries.length >= ENTRIES_MAX) throw tooLarge();
    const [flags, method] = [zip.readUInt16LE(at + 6), zip.readUInt16LE(at + 8)];
    if (flags & 1) throw unreadable("This Excel file is behind a password. Save it without one.");
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    if (start > zip.length || (method !== 0 && method !== 8)) throw damaged();
    const name = zip.toString("utf8", at + 30, at + 30 + zip.readUInt16LE(at + 26));
    const claimed = zip.readUInt32LE(at + 18);
    const isTold = !(flags & 8) && claimed !== UNKNOWN;
    const see = look(name);
    const read = method === 8 ? await inflated(zip.subarray(start), INFLATED_MAX - total, see) : stored(zip, start, isTold, claimed, see);
    if (isTold && read.packed !== claimed) throw damaged();
    total += read.size;
    if (total > INFLATED_MAX) throw tooLarge();
    entries.push({ name, packed: zip.subarray(start, start + read.packed), isDeflated: method === 8, size: read.size });
    at = nextAt(zip, start + read.packed, Boolean(flags & 8));
  }
  if (entries.length === 0) throw damaged();
  return entries;
}

type Read = { packed: number; size: number };

function stored(zip: Buffer, start: number, isTold: boolean, size: number, see?: (piece: Buffer) => void): Read {
  if (!isTold || start + size > zip.length) throw damaged();
  see?.(zip.subarray(start, start + size));
  return { packed: size, size };
}

async function inflated(packed: Buffer, most: number, see?: (piece: Buffer) => void): Promise<Read> {
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  try {
    for await (const piece of inflate) {
      size += piece.length;
      if (size > most) throw tooLarge();
      see?.(piece);
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  } finally {
    inflate.destroy();
  }
  return { packed: inflate.bytesWritten, size };
}

/** Behind the sizes that may follow a file, in any of the forms that writers use. */
function nextAt(zip: Buffer, end: number, mayFollow: boolean): number {
  if (!mayFollow) return end;
  const marked = end + 4 <= zip.length && zip.readUInt32LE(end) === DESCRIPTOR ? 4 : 0;
  for (const length of [12, 20]) {
    const next = end + marked + length;
    if (next + 4 <= zip.length && AFTER_ENTRIES.includes(zip.readUInt32LE(next))) return next;
  }
  throw damaged();
}
