import "server-only";
import { z } from "zod";

const origin = z.string().transform((text, ctx) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  ctx.addIssue({ code: "custom", message: "must be an origin such as https://api.example.com, without a path" });
  return z.NEVER;
});

const originList = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((s) => s.trim())
      .filter(Boolean),
  )
  .pipe(z.array(origin));

const schema = z
  .object({
    PORT: z.coerce.number({ error: "must be a port number" }).int().min(1).max(65_535).default(3000),
    APP_URL: origin.optional(),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
      .optional(),
    SECRET_KEY: z.string().optional(),
    SECRET_KEY_PREVIOUS: z.string().optional(),
    OWNER_EMAIL: z.email("must be an e-mail address").optional(),
    OWNER_PASSWORD: z.string().optional(),
    ALLOWED_UPSTREAM_ORIGINS: originList.default([]),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  })
  .transform((raw) => ({ ...raw, APP_URL: raw.APP_URL ?? `http://localhost:${raw.PORT}` }));

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

function parsed<T>(type: z.ZodType<T>, values: Record<string, string | undefined>): T {
  const given = Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v.trim() !== ""));
  const result = type.safeParse(given);
  if (result.success) return result.data;
  throw new Error(`Environment: ${result.error.issues.map((i) => `${String(i.path[0])}: ${i.message}`).join("; ")}.`);
}

/** Read on first use, not at import: `next build` must not need any variable. An empty variable counts as not set. */
export function env(): Env {
  cached ??= parsed(schema, process.env);
  return cached;
}

/** A source's own settings, `<ID>_API_KEY` and `<ID>_ORIGIN`. */
export function sourceEnv(id: string): { apiKey?: string; origin?: string } {
  const prefix = id.toUpperCase().replaceAll("-", "_");
  const [key, place] = [`${prefix}_API_KEY`, `${prefix}_ORIGIN`];
  const type = z.object({ [key]: z.string().trim().optional(), [place]: origin.optional() });
  const values = parsed(type, { [key]: process.env[key], [place]: process.env[place] });
  return { ...(values[key] && { apiKey: values[key] }), ...(values[place] && { origin: values[place] }) };
}

/** For tests that change process.env. */
export function resetEnv(): void {
  cached = undefined;
}
