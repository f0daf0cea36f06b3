import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import { resetEnv } from "./env";
import { createRoute, idParams, reply } from "./route";

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  resetEnv();
});
const actor = { name: "Ada" };
const route = createRoute(async (request) => (request.headers.get("x-nobody") ? null : actor));
const ID = "0b0f4c1e-6f0a-4c63-9d3f-2a1de1f0a001";

type Init = { method?: string; headers?: Record<string, string>; body?: BodyInit; params?: unknown; search?: string };
async function run(handler: ReturnType<typeof route>, { params = {}, search = "", ...init }: Init = {}) {
  const request = new Request(`http://localhost:3000/api/x${search}`, { ...init, ...(init.body !== undefined && { duplex: "half" }) });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { response, body: text === "" ? undefined : JSON.parse(text) };
}
const json = (body: BodyInit): Init => ({ method: "POST", headers: { "content-type": "application/json" }, body });

test("typed input in, JSON and headers out", async () => {
  const spec = {
    query: z.object({ tag: z.array(z.string()), n: z.coerce.number() }),
    params: idParams,
    body: z.strictObject({ a: z.number() }),
  };
  const handler = route(spec, ({ query, params, body, actor }) => ({ query, params, body, actor }));
  const { response, body } = await run(handler, { ...json('{"a":1}'), search: "?tag=x&tag=y&n=5", params: { id: ID } });
  expect(body).toEqual({ query: { tag: ["x", "y"], n: 5 }, params: { id: ID }, body: { a: 1 }, actor });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("reply, Response and nothing", async () => {
  const created = await run(route({}, () => reply(201, { id: 1 }, { Location: "/x" })));
  expect([created.response.status, created.response.headers.get("location"), created.body]).toEqual([201, "/x", { id: 1 }]);
  expect((await run(route({}, () => undefined))).response.status).toBe(204);
  const own = await run(route({ headers: { "Cache-Control": "private" } }, () => Response.json([1], { status: 202 })));
  expect([own.response.status, own.body, own.response.headers.get("cache-control")]).toEqual([202, [1], "private"]);
});

test("who asks: required, optional, none", async () => {
  const nobody = { headers: { "x-nobody": "1" } };
  const { response, body } = await run(
    route({}, () => 1),
    nobody,
  );
  expect([response.status, response.headers.get("content-type"), body.code]).toEqual([401, "application/problem+json", "unauthenticated"]);
  expect(
    (
      await run(
        route({ auth: "optional" }, ({ actor: a }) => ({ a })),
        nobody,
      )
    ).body,
  ).toEqual({ a: null });
  expect((await run(route({ auth: "none" }, ({ actor: a }) => ({ a })))).body).toEqual({ a: null });
});

const withBody = route({ body: z.strictObject({ a: z.unknown() }) }, ({ body }) => body);
const deep = `{"a":${"[".repeat(500_000)}${"]".repeat(500_000)}}`;
const bodies: [string, Init, number, RegExp][] = [
  ["no content type", { method: "POST", body: new Uint8Array([123, 125]) }, 422, /Content-Type/],
  ["a form", { ...json("a=1"), headers: { "content-type": "application/x-www-form-urlencoded" } }, 422, /Content-Type/],
  ["nothing", { method: "POST", headers: { "content-type": "application/json" } }, 422, /empty/],
  ["no JSON", json("{"), 422, /not valid JSON/],
  ["broken UTF-8", json(new Uint8Array([0x22, 0xff, 0x22])), 422, /UTF-8/],
  ["NUL", json('{"a":"\\u0000"}'), 422, /NUL/],
  ["half a pair", json('{"a":"\\ud800"}'), 422, /pair/],
  ["__proto__", json('{"a":{"__proto__":1}}'), 422, /__proto__/],
  ["too deep", json('{"a":[[[[[[[[[1]]]]]]]]]}'), 422, /deep/],
  ["absurdly deep", json(deep), 422, /deep|valid/],
  ["too many keys", json(JSON.stringify({ a: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`k${i}`, 1])) })), 422, /keys/],
  ["an unknown key", json('{"a":1,"b":2}'), 422, /Some values/],
  ["too large", json(`"${"x".repeat(1024 * 1024)}"`), 413, /1024 KiB/],
];
test.each(bodies)("a body with %s → %i", async (_, init, status, detail) => {
  const { response, body } = await run(withBody, init);
  expect([response.status, body.status]).toEqual([status, status]);
  expect(body.detail).toMatch(detail);
  expect(body.requestId).toBe(response.headers.get("x-request-id"));
});

test("size is counted while reading, whatever the header says", async () => {
  let pulled = 0;
  const stream = new ReadableStream({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const { response } = await run(withBody, json(stream));
  expect(response.status).toBe(413);
  expect(pulled).toBeLessThan(25);
});

test("a raw body comes as it is, whatever its type, and is counted too", async () => {
  const handler = route({ raw: { tooLarge: "Too much of a file." }, maxBodyBytes: 4 }, ({ bytes }) => [...bytes]);
  const sent = (body: BodyInit) => run(handler, { method: "POST", headers: { "content-type": "text/csv" }, body });
  expect((await sent(new Uint8Array([0, 255, 13, 10]))).body).toEqual([0, 255, 13, 10]);
  const { response, body } = await sent(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(3)),
    }),
  );
  expect([response.status, body.detail]).toEqual([413, "Too much of a file."]);
});

test.each([["?b=1"], ["?a=1&a=2"], ["?a=%00"], ["?__proto__=1"]])("the query %s is refused", async (search) => {
  const { response, body } = await run(
    route({ query: z.object({ a: z.string().optional() }) }, () => 1),
    { search },
  );
  expect([response.status, body.code]).toEqual([422, "invalid"]);
  expect(
    (
      await run(
        route({}, () => 1),
        { search },
      )
    ).response.status,
  ).toBe(422);
});

test.each(["1", "", "../x", `${ID}'`, "00000000-0000-0000-0000-00000000000g"])("the id %j names nothing", async (id) => {
  expect(
    (
      await run(
        route({ params: idParams }, () => 1),
        { params: { id } },
      )
    ).response.status,
  ).toBe(404);
});

test("what is thrown: ours is told, zod's is invalid, all else is kept back", async () => {
  const thrower = (error: unknown) =>
    route({}, () => {
      throw error;
    });
  const limited = await run(thrower(new AppError("rate_limited", "Slow down.", { retryAfter: 2.2, upstreamStatus: 429 })));
  expect([limited.response.status, limited.response.headers.get("retry-after")]).toEqual([429, "3"]);
  expect(limited.body).not.toHaveProperty("upstreamStatus");
  const broken = await run(thrower(new Error("password=hunter2")));
  expect([broken.response.status, broken.body.code, JSON.stringify(broken.body).includes("hunter2")]).toEqual([500, "internal", false]);
  const internal = await run(thrower(new AppError("internal", "hunter2")));
  expect(JSON.stringify(internal.body)).not.toContain("hunter2");
  expect(
    (
      await run(
        route({}, () => {
          z.number().parse("x");
        }),
      )
    ).response.status,
  ).toBe(422);
  expect((await run(route({}, () => 10n))).response.status).toBe(500);
  const redirect = Object.assign(new Error("r"), { digest: "NEXT_REDIRECT;replace;/x;307;" });
  await expect(run(thrower(redirect))).rejects.toBe(redirect);
});

test("another site's page cannot write with somebody's cookie", async () => {
  const handler = route({}, () => 1);
  expect((await run(handler, { method: "POST", headers: { cookie: "s=1" } })).response.status).toBe(403);
  expect((await run(handler, { method: "POST", headers: { cookie: "s=1", origin: "http://localhost:3000" } })).response.status).toBe(200);
});
