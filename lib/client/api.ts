import { AppError, type ErrorCode, STATUS } from "@/lib/model/app-error";
import type { Problem } from "@/lib/model/errors";

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;
type Options = {
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
  /** Arrives though the page goes meanwhile. */
  keepalive?: boolean;
};

/** Absent and empty values stay out; lists are comma separated. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "" || (typeof value === "object" && value.length === 0)) continue;
    search.set(key, typeof value === "object" ? value.join(",") : String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

const isCode = (value: unknown): value is ErrorCode => typeof value === "string" && Object.hasOwn(STATUS, value);

/** What an answer that is no success says. */
export async function problemOf(response: Response): Promise<AppError> {
  const body: unknown = await response.json().catch(() => null);
  const told = typeof body === "object" && body !== null ? (body as Partial<Problem> & { message?: unknown }) : {};
  if (isCode(told.code) && typeof told.detail === "string") return AppError.fromProblem(told as Problem);
  const code =
    (Object.keys(STATUS) as ErrorCode[]).find((name) => STATUS[name] === response.status) ??
    (response.status < 500 ? "invalid" : "internal");
  return new AppError(
    code,
    typeof told.message === "string" ? told.message : "Personary answered with something that cannot be read. Try again.",
  );
}

async function ask(method: string, path: string, body: unknown, { signal, headers, keepalive }: Options = {}): Promise<Response> {
  const file = body instanceof Blob || body instanceof FormData;
  const response = await fetch(path, {
    method,
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
    headers: { accept: "application/json", ...(body !== undefined && !file && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: file ? body : JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new AppError("unavailable", "Personary cannot be reached. Check the connection and try again.", { cause });
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function send<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
  const response = await ask(method, path, body, options);
  if (response.status === 204) return undefined as T;
  return (await response.json().catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause;
    throw new AppError("internal", "Personary's answer was cut off. Load the page again before you repeat anything.", { cause });
  })) as T;
}

/** A file and the name it came under; half a file is a failure. */
async function file(method: "GET" | "POST", path: string, body?: unknown): Promise<{ name: string; content: Blob }> {
  const response = await ask(method, path, body);
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "file";
  const content = await response.blob().catch((cause: unknown) => {
    throw new AppError("unavailable", "The file was cut off on its way. Nothing was saved; try again.", { cause });
  });
  return { name, content };
}

/** The only fetch in the browser. Every failure is an AppError, but for an abort. */
export const api = {
  get: <T>(path: string, query?: Query, options?: Options): Promise<T> => send<T>("GET", withQuery(path, query), undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options): Promise<T> => send<T>("POST", path, body, options),
  patch: <T>(path: string, body: unknown, options?: Options): Promise<T> => send<T>("PATCH", path, body, options),
  file,
  del: <T>(path: string, query?: Query, options?: Options): Promise<T> => send<T>("DELETE", withQuery(path, query), undefined, options),
};
