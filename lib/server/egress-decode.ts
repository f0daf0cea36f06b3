import "server-only";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

const [unGzip, unBrotli, unDeflate, unDeflateRaw] = [
  promisify(gunzip),
  promisify(brotliDecompress),
  promisify(inflate),
  promisify(inflateRaw),
];

/** Throws when the text would be larger than `maxBytes`, is not UTF-8, or is packed in a way nobody asked for. */
export async function decodeBody(body: Buffer, encoding: string, maxBytes: number): Promise<string> {
  if (body.length === 0) return "";
  const bytes = await unpack(body, encoding.trim().toLowerCase(), { maxOutputLength: maxBytes });
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

async function unpack(body: Buffer, encoding: string, limit: { maxOutputLength: number }): Promise<Buffer> {
  if (encoding === "" || encoding === "identity") return body;
  if (encoding === "gzip" || encoding === "x-gzip") return unGzip(body, limit);
  if (encoding === "br") return unBrotli(body, limit);
  if (encoding !== "deflate") throw new Error("unknown content encoding");
  return ((body[0] ?? 0) & 0x0f) === 8 ? unDeflate(body, limit) : unDeflateRaw(body, limit);
}
