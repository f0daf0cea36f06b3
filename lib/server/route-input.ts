import "server-only";
import { z } from "zod";
import { AppError, invalid } from "@/lib/model/errors";
import { jsonProblem } from "@/lib/model/json";

const parse = <T extends z.ZodType>(schema: T, value: unknown, detail: string): z.output<T> => {
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(result.error, detail);
  return result.data;
};

/** A key given more than once becomes an array; a key the schema does not name is refused. */
export function readQuery<T extends z.ZodType>(url: string, schema: T | undefined): z.output<T> {
  const params = new URL(url).searchParams;
  const given = Object.fromEntries([...new Set(params.keys())].map((key) => [key, single(params.getAll(key))]));
  const problem = jsonProblem(given);
  if (problem) throw new AppError("invalid", `The query cannot be used. ${problem}`);
  const strict: z.ZodType = schema === undefined ? z.strictObject({}) : schema instanceof z.ZodObject ? schema.strict() : schema;
  return parse(strict, given, "Some query parameters cannot be used.") as z.output<T>;
}

const single = (values: string[]): string | string[] | undefined => (values.length === 1 ? values[0] : values);

/** An id that cannot exist names nothing: not_found, like one that does not. */
export function readParams<T extends z.ZodType>(params: unknown, schema: T | undefined): z.output<T> {
  const result = schema?.safeParse(params);
  if (result && !result.success) throw new AppError("not_found", "Nothing is there under this address.");
  return result?.data as z.output<T>;
}

export async function readBody<T extends z.ZodType>(request: Request, schema: T | undefined, maxBytes: number): Promise<z.output<T>> {
  if (!schema) return undefined as z.output<T>;
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type.trim())) {
    throw new AppError("invalid", "Send the body as JSON, with the header Content-Type: application/json.");
  }
  const value = decoded(await readBytes(request, maxBytes));
  const problem = jsonProblem(value);
  if (problem) throw new AppError("invalid", `The body cannot be used. ${problem}`);
  return parse(schema, value, "Some values cannot be used.");
}

function decoded(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new AppError("invalid", "The body is empty; it must be JSON.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("invalid", "The body is not valid UTF-8.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "The body is not valid JSON.");
  }
}

/** Counts while it reads: a wrong or missing Content-Length changes nothing. */
export async function readBytes(request: Request, maxBytes: number, problem?: string): Promise<Uint8Array> {
  const told = problem ?? `The body is larger than ${Math.floor(maxBytes / 1024)} KiB. Send less at once.`;
  const tooLarge = () => new AppError("too_large", told);
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new AppError("invalid", "The body ended before it was complete.");
    });
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, size);
}
