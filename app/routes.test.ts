import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { signIn } from "@/lib/services/auth/sign-in";
import { openApi } from "@/lib/services/openapi";
import type { Operation } from "@/lib/services/openapi-operation";
import { operations } from "@/lib/services/openapi-operations";
import { createUser } from "@/lib/services/users";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
const ORIGIN = "http://localhost:3000";
const ID = "11111111-1111-4111-8111-111111111111";
const root = import.meta.dirname;

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith("route.ts") && /^(api|s)\//.test(file),
);
const addressOf = (file: string) => `/${path.dirname(file).replaceAll("[", "{").replaceAll("]", "}")}`;
const fileOf = ({ path: address }: Operation) => path.join(root, `${address.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`);
const handlerOf = async (operation: Operation): Promise<Handler> =>
  ((await import(fileOf(operation))) as Record<string, Handler>)[operation.method.toUpperCase()] as Handler;

let cookie = "";

beforeAll(async () => {
  const who = { name: "Ines", email: "ines@example.com", password: "a-long-plate-of-ink" };
  await createUser({ ...who, role: "owner" });
  cookie = (await signIn(who))
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
});

type Ask = { signedIn?: boolean; body?: string; id?: string; headers?: Record<string, string>; search?: string };

async function ask(operation: Operation, { signedIn = true, body, id = ID, headers = {}, search = "" }: Ask): Promise<Response> {
  const { method, path: address } = operation;
  const url = `${ORIGIN}${address.replace("{id}", id).replace("{token}", "x".repeat(43))}${search}`;
  const sent = { origin: ORIGIN, host: "localhost:3000", "content-type": "application/json", ...(signedIn && { cookie }), ...headers };
  const request = new Request(url, {
    method: method.toUpperCase(),
    headers: sent,
    ...(body !== undefined && method !== "get" && { body }),
  });
  return (await handlerOf(operation))(request, {
    params: Promise.resolve(address.includes("{token}") ? { token: "x".repeat(43) } : address.includes("{id}") ? { id } : {}),
  });
}

const named = operations.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const);

describe("the document and the routes name the same", () => {
  test("every route is in the document, and the other way round", async () => {
    const routed: string[] = [];
    for (const file of files.filter((file) => !file.includes("[..."))) {
      const module = (await import(path.join(root, file))) as Record<string, unknown>;
      for (const method of Object.keys(module).filter((name) => /^[A-Z]+$/.test(name))) routed.push(`${method} ${addressOf(file)}`);
    }
    expect(routed.sort()).toEqual(named.map(([name]) => name).sort());
  });

  test("the document holds a schema for every body", () => {
    const document = openApi();
    for (const { path: address, method, body } of operations) {
      const described = document.paths[address]?.[method] as { requestBody?: unknown; responses: Record<string, unknown> };
      expect(described.requestBody !== undefined, `${method} ${address}`).toBe(body !== undefined);
    }
    expect(JSON.stringify(document)).not.toContain("undefined");
  });
});

describe("without a session", () => {
  test.each(named.filter(([, operation]) => !operation.open))("%s answers 401", async (_name, operation) => {
    const response = await ask(operation, { signedIn: false, body: "{}" });
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});

const HOSTILE: [string, string][] = [
  ["no JSON", "{oops"],
  ["a list", "[]"],
  ["a text", '"x"'],
  ["a prototype key", '{"__proto__":{"role":"owner"}}'],
  ["a NUL", '{"name":"a\\u0000b"}'],
  ["half a pair", '{"name":"\\ud800"}'],
  ["depth", `${'{"a":'.repeat(20)}1${"}".repeat(20)}`],
  ["unknown keys", '{"isAdmin":true}'],
  ["too much", JSON.stringify({ name: "x".repeat(1_100_000) })],
];

describe("hostile input", () => {
  test.each(named.filter(([, { body, method }]) => body && method !== "get"))(
    "%s refuses hostile bodies with a clear problem",
    async (_name, operation) => {
      for (const [what, body] of HOSTILE) {
        const response = await ask(operation, { body });
        const problem = (await response.json()) as { code: string; detail: string };
        expect([what, response.status >= 400 && response.status < 500, problem.detail.length > 0]).toEqual([what, true, true]);
      }
    },
  );

  test.each(named.filter(([, { path: address }]) => address.includes("{id}")))(
    "%s answers 404 for ids that name nothing",
    async (_name, operation) => {
      if (operation.path.startsWith("/api/portraits")) return;
      for (const id of ["1", "../x", "' or 1=1 --", ID]) {
        const response = await ask(operation, { id, ...(operation.body && { body: "{}" }) });
        expect([404, 422]).toContain(response.status);
      }
    },
  );

  test.each(named.filter(([, { query }]) => query))("%s refuses unknown and broken queries", async (_name, operation) => {
    for (const search of ["?nonsense=1", "?limit=99999", "?cursor=%00", "?sort=;drop", "?limit=-1"]) {
      const response = await ask(operation, { search, ...(operation.body && { body: "{}" }) });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
  });

  test.each(named.filter(([, { method }]) => method !== "get"))("%s refuses another site's page", async (_name, operation) => {
    const response = await ask(operation, { body: "{}", headers: { origin: "https://evil.example" } });
    expect(response.status).toBe(403);
  });
});
