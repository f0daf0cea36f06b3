import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ask, pick, serve } from "./ask";
import { createFaults } from "./fault";

let server: Awaited<ReturnType<typeof serve>>;
const control = (path: string, method = "POST", body?: unknown) => ask(`${server.origin}${path}`, { method, body });
const headers = () => ({ api_key: server.key });
const create = () => ask(`${server.origin}/api/v2/persona/create`, { method: "POST", headers: headers(), body: { name: "Ada" } });
const list = () => ask(`${server.origin}/api/v2/persona/list`, { headers: headers() });

beforeAll(async () => {
  server = await serve("octave");
});
beforeEach(() => control("/__reset"));
afterAll(() => server.close());

test("a dropped reply leaves the effect, a dropped request does not", async () => {
  await control("/__fault", "POST", { kind: "drop-after", times: 1, match: { method: "post", path: "/create" } });
  await expect(create()).rejects.toThrow();
  expect((await control("/__ledger", "GET")).body).toMatchObject([{ effect: "create", status: 200, body: { name: "Ada" } }]);
  await control("/__fault", "POST", { kind: "drop-before", times: 1 });
  await expect(create()).rejects.toThrow();
  expect(server.fake.ledger).toHaveLength(1);
  expect((await create()).status).toBe(200);
});

test("a status carries its body and Retry-After, and stops after its times", async () => {
  await control("/__fault", "POST", { kind: "status", status: 429, retryAfter: 7, times: 1, body: { message: "slow" } });
  const answer = await create();
  expect(answer).toMatchObject({ status: 429, body: { message: "slow" } });
  expect(answer.headers.get("retry-after")).toBe("7");
  expect(server.fake.ledger).toHaveLength(0);
  expect((await list()).status).toBe(200);
});

test("html, broken JSON, another type and the echoed key", async () => {
  server.fault(
    { kind: "html", times: 1 },
    { kind: "garbage", times: 1, effect: true },
    { kind: "wrong-type", times: 1 },
    { kind: "echo-key", times: 1 },
  );
  expect(await create()).toMatchObject({ status: 200, body: expect.stringContaining("<!doctype html>") });
  await expect(create()).rejects.toThrow(SyntaxError);
  expect(server.fake.ledger).toHaveLength(1);
  expect((await list()).body).toBe(42);
  expect(pick(await list(), "message")).toContain(server.key);
});

test("latency, slow and huge bodies still take effect", async () => {
  server.fault(
    { kind: "latency", ms: 60, times: 1 },
    { kind: "slow-body", ms: 60, times: 1 },
    { kind: "huge-body", bytes: 2_000_000, gzip: true, times: 1 },
  );
  const from = performance.now();
  expect(pick(await create(), "data.name")).toBe("Ada");
  expect(performance.now() - from).toBeGreaterThan(110);
  expect(pick(await list(), "data")).toHaveLength(2_000_000);
  expect(server.fake.ledger).toHaveLength(1);
});

test("an outside edit changes the row and not the ledger", async () => {
  const oId = pick(await list(), "data.0.oId");
  await control("/__edit", "POST", { id: oId, changes: { name: "Renamed", painPoints: ["new"] } });
  expect(pick(await list(), "data.0")).toMatchObject({ name: "Renamed", data: { painPoints: ["new"] } });
  await control("/__edit", "POST", { id: oId, remove: true });
  expect(pick(await list(), "total")).toBe(59);
  expect(server.fake.ledger).toHaveLength(0);
  expect((await control("/__edit", "POST", { id: "nobody", changes: {} })).status).toBe(404);
});

test("unknown faults and options are refused, and faults can be cleared", async () => {
  expect((await control("/__fault", "POST", { kind: "meteor" })).status).toBe(400);
  expect((await control("/__options", "POST", { colour: "red" })).status).toBe(400);
  await control("/__fault", "POST", { kind: "status", status: 503 });
  expect((await list()).status).toBe(503);
  await control("/__fault", "DELETE");
  expect((await list()).status).toBe(200);
});

test("the same seed gives the same faults", () => {
  const run = (seed: number) => {
    const faults = createFaults(seed);
    faults.add({ kind: "status", probability: 0.5 });
    return Array.from({ length: 40 }, () => (faults.take("GET", "/").fault ? "x" : ".")).join("");
  };
  expect(run(7)).toBe(run(7));
  expect(run(7)).not.toBe(run(8));
  expect(run(7)).toContain("x");
});
