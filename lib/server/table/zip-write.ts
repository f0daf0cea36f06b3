import "server-only";
import { pipeline, Readable } from "node:stream";
import { createDeflateRaw } from "node:zlib";

/** `content` is walked when its turn comes. */
export type ZipFile = { name: string; content: AsyncIterable<string> | Iterable<string> };

type Facts = { crc: number; size: number; packed: number };

/** A zip archive made as it is taken: no file of it is ever whole in memory, so sizes stand behind each. */
export async function* writeZip(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const facts: Facts = { crc: 0, size: 0, packed: 0 };
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), header(name), Buffer.from(name)]);
    yield local;
    for await (const piece of deflated(content, facts)) {
      facts.packed += piece.length;
      yield piece;
    }
    const sizes = numbers(facts.crc, facts.packed, facts.size);
    yield Buffer.concat([Buffer.from("PK\x07\x08", "latin1"), sizes]);
    const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), header(name, sizes), Buffer.alloc(14), Buffer.from(name)]);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry);
    offset += local.length + facts.packed + 16;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(8), numbers(list.length, offset), Buffer.alloc(2)]);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  yield Buffer.concat([list, end]);
}

/** Version 2.0; sizes follow, names in UTF-8; deflate; 1 January 1980; and the length of the name. */
function header(name: string, sizes: Buffer = Buffer.alloc(12)): Buffer {
  const facts = Buffer.from([20, 0, 0x08, 0x08, 8, 0, 0, 0, 0x21, 0]);
  const length = Buffer.alloc(4);
  length.writeUInt16LE(Buffer.byteLength(name), 0);
  return Buffer.concat([facts, sizes, length]);
}

function numbers(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, at * 4);
  return buffer;
}

async function* deflated(content: ZipFile["content"], facts: Facts): AsyncGenerator<Buffer> {
  const source = Readable.from(counted(content, facts), { objectMode: true });
  const deflate = createDeflateRaw();
  pipeline(source, deflate, () => undefined);
  try {
    yield* deflate as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    deflate.destroy();
  }
}

async function* counted(content: ZipFile["content"], facts: Facts): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const piece = Buffer.from(text);
    facts.size += piece.length;
    facts.crc = crc32(piece, facts.crc);
    yield piece;
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** node:zlib has one only from 20.15 on. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
