import "server-only";
import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env";

const SECRET_NAMES = ["authorization", "cookie", "apiKey", "password", "secret", "token", "body", "headers", "credentials"];

/** JSON lines; what could hold a key or a body is blanked by name, and errors are cut to what locates them. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
      serializers: { err: errorFacts },
    },
    destination,
  );

function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? error.code : undefined;
  return { type: error.name, message: error.message, ...(code !== undefined && { code }), stack: error.stack };
}

let shared: Logger | undefined;

export function logger(): Logger {
  shared ??= createLogger(env().LOG_LEVEL);
  return shared;
}
