import { beforeEach, expect, test, vi } from "vitest";
import { AppError } from "@/lib/model/errors";
import { memoryBreaker } from "@/lib/server/breaker";
import type { EgressFetch, EgressRequest, EgressResponse } from "@/lib/server/egress";
import { BlockedError } from "@/lib/server/egress-address";
import { resetEnv } from "@/lib/server/env";
import { bindCall, type CallOptions, type CallRequest } from "./call";

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  resetEnv();
});

const KEY = "sk-0123456789abcdef";
type Step = Partial<EgressResponse> | AppError;
const down = (unsure?: boolean) => new AppError("source_down", "Example did not answer.", { ...(unsure && { unsure }) });

function harness(steps: Step[], more: Partial<CallOptions> = {}) {
  const sent: EgressRequest[] = [];
  const slept: number[] = [];
  const notes: string[] = [];
  const fetch: EgressFetch = async (request) => {
    sent.push(request);
    const step = steps[sent.length - 1] ?? { status: 200 };
    if (step instanceof AppError) throw step;
    return { status: 200, headers: {}, text: "{}", ...step };
  };
  const limiter = {
    take: async () => undefined,
    penalize: async (seconds?: number) => void notes.push(`penalize ${seconds}`),
    ok: async () => void notes.push("ok"),
  };
  const call = bindCall({
    source: "Example",
    origin: "https://api.example.com",
    headers: { authorization: `Bearer ${KEY}` },
    secrets: [KEY],
    allowedOrigins: ["https://api.example.com"],
    limiter,
    breaker: memoryBreaker({ label: "Example" }),
    fetch,
    sleep: async (ms) => void slept.push(ms),
    random: () => 1,
    ...more,
  });
  const fails = async (request: CallRequest = { path: "/x" }) => {
    const error = await call(request).then(
      () => undefined,
      (e: unknown) => e,
    );
    if (!(error instanceof AppError)) throw new Error("expected an AppError");
    return error;
  };
  return { call, fails, sent, slept, notes };
}
const POST: CallRequest = { method: "POST", path: "/x", body: { a: 1 } };
const text = (status: number, body: unknown, headers = {}): Step => ({
  status,
  headers,
  text: typeof body === "string" ? body : JSON.stringify(body),
});

test("the request is built by hand", async () => {
  const { call, sent } = harness([], { origin: "https://API.example.com:443" });
  await call({
    method: "PUT",
    path: "/v1/a%2Fb",
    query: { q: "a b&c", tag: ["x", "y"], n: 0, no: false, skip: null, none: undefined },
    body: { a: "ä" },
  });
  expect(sent[0]).toMatchObject({
    method: "PUT",
    url: "https://api.example.com/v1/a%2Fb?q=a%20b%26c&tag=x&tag=y&n=0&no=false",
    body: '{"a":"ä"}',
    write: true,
  });
  expect(sent[0]?.headers).toEqual({
    authorization: `Bearer ${KEY}`,
    accept: "application/json",
    "user-agent": "Personary",
    "content-type": "application/json",
  });
});

test.each(["x", "//evil.example", "/a/../b", "/a/%2e%2E", "/a/.", "/a?b", "/a#b", "/a\\b", "/a b", "/a\nb", "/ä", ""])(
  "the path %j reaches nobody",
  async (path) => {
    const { fails, sent } = harness([]);
    expect((await fails({ path })).code).toBe("not_found");
    expect(sent).toHaveLength(0);
  },
);

test("a key no header can carry is the key's fault", () => {
  expect(() => harness([], { headers: { authorization: "a\r\nx: y" } })).toThrow(expect.objectContaining({ code: "source_key" }));
});

test.each([
  [400, "source_rejected"],
  [401, "source_key"],
  [402, "source_rejected"],
  [403, "source_key"],
  [404, "not_found"],
  [405, "source_rejected"],
  [409, "conflict"],
  [410, "source_rejected"],
  [422, "source_rejected"],
  [429, "rate_limited"],
  [500, "source_down"],
  [502, "source_down"],
  [503, "source_down"],
] as const)("a write answered %i → %s, once", async (status, code) => {
  const { fails, sent, slept } = harness([text(status, "<p>no")]);
  const error = await fails(POST);
  expect(error).toMatchObject({ code, message: `Example answered ${status}.`, extra: { upstreamStatus: status } });
  expect(error.extra.unsure).toBe(status >= 500 ? true : undefined);
  expect([sent.length, slept]).toEqual([1, []]);
});

test.each([
  [{ message: "m", title: "t" }, "m"],
  [{ detail: "d" }, "d"],
  [{ detail: [{ msg: "i" }] }, "i"],
  [{ error: "e" }, "e"],
  [{ error: { message: "n" } }, "n"],
  [{ errors: [{ message: "l" }] }, "l"],
  [{ title: "t" }, "t"],
  [{ message: "a\u0000\n\u202eb" }, "a b"],
])("upstream's words in %j", async (body, words) => {
  expect((await harness([text(422, body)]).fails(POST)).message).toBe(`Example: ${words}`);
});

test("long words are cut after the key is out of them", async () => {
  const { message } = await harness([text(422, { message: `${"x".repeat(290)}${KEY}` })]).fails(POST);
  expect(message.length).toBeLessThanOrEqual(309);
  expect(message).not.toContain("sk-");
});

test("an echoed key is taken out of a good answer, escaped or not", async () => {
  const escaped = `"\\u0073${KEY.slice(1)}"`;
  const { call } = harness([text(200, `{"a":"Bearer ${KEY}","b":${escaped},"__proto__":{"x":1},"c":{"constructor":2,"d":3}}`)]);
  const { body } = await call({ path: "/x" });
  expect(body).toEqual({ a: "Bearer [redacted]", b: "[redacted]", c: { d: 3 } });
  expect(JSON.stringify(body)).not.toContain("__proto__");
});

test.each([["{"], ["nope"], [`${"[".repeat(300)}${"]".repeat(300)}`]])("a 2xx nobody can read is unsure for a write: %s", async (body) => {
  expect((await harness([text(200, body)]).fails(POST)).extra).toMatchObject({ unsure: true, upstreamStatus: 200 });
  expect((await harness([text(200, body)], { attempts: 1 }).fails()).extra.unsure).toBeUndefined();
});

test("empty and null are answers", async () => {
  expect(await harness([text(204, "")]).call(POST)).toEqual({ status: 204, body: undefined });
  expect(await harness([text(200, " null ")]).call(POST)).toEqual({ status: 200, body: null });
});

test("a safe read is tried again with growing waits: 6 times in the background, 3 for a person", async () => {
  const breaker = { allow: () => undefined, success: () => undefined, failure: () => undefined, restsUntil: () => undefined };
  const all = Array.from({ length: 9 }, () => text(502, ""));
  const background = harness(all, { breaker });
  await background.fails();
  expect([background.sent.length, background.slept]).toEqual([6, [500, 1000, 2000, 4000, 8000]]);
  const person = harness(all, { breaker, person: true });
  await person.fails();
  expect(person.sent).toHaveLength(3);
  const reading = harness([down(), text(500, ""), text(200, { a: 1 })]);
  expect((await reading.call({ method: "POST", path: "/x", write: false })).body).toEqual({ a: 1 });
});

test("a write is never sent again; unsure passes through", async () => {
  const { fails, sent } = harness([down(true)]);
  expect((await fails({ method: "DELETE", path: "/x" })).extra.unsure).toBe(true);
  expect(sent).toHaveLength(1);
});

test("what cannot get better is not tried again", async () => {
  const blocked = new AppError("source_down", "no", { cause: new BlockedError("no") });
  for (const step of [blocked, text(401, ""), text(404, ""), text(422, "")]) {
    const { fails, sent } = harness([step]);
    await fails();
    expect(sent).toHaveLength(1);
  }
});

test("429: the background waits as told and spends no attempt; a person is told", async () => {
  const busy = Array.from({ length: 8 }, () => text(429, "", { retryAfter: "7" }));
  const background = harness([...busy, text(200, { a: 1 })], { attempts: 1 });
  expect((await background.call({ path: "/x" })).body).toEqual({ a: 1 });
  expect(background.slept).toHaveLength(8);
  expect(Math.min(...background.slept)).toBeGreaterThanOrEqual(7000);
  expect(background.notes).toEqual([...Array(8).fill("penalize 7"), "ok"]);
  const person = harness(busy, { person: true });
  expect(await person.fails()).toMatchObject({ code: "rate_limited", extra: { retryAfter: 7 } });
  expect(person.sent).toHaveLength(1);
  expect(await harness([text(429, "", { retryAfter: "3600" })]).fails()).toMatchObject({ extra: { retryAfter: 3600 } });
});

const NOW = Date.parse("2026-01-01T00:00:00Z");
test.each([
  [{ retryAfter: "120" }, 120],
  [{ retryAfter: "Thu, 01 Jan 2026 00:01:30 GMT" }, 90],
  [{ retryAfter: "Wed, 31 Dec 2025 00:00:00 GMT" }, 0],
  [{ retryAfter: "9", retryAfterMs: "1500" }, 2],
  [{ retryAfter: "99999999999" }, 86_400],
  [{ retryAfter: "soon" }, undefined],
  [{}, undefined],
])("Retry-After %j → %s s", async (headers, seconds) => {
  const { fails } = harness([text(429, "", headers)], { person: true, now: () => NOW });
  expect((await fails()).extra.retryAfter).toBe(seconds);
});

test("an open breaker lets nothing out, and the last real error is what is told", async () => {
  const { call, fails, sent } = harness(Array.from({ length: 9 }, () => text(500, { message: "ouch" })));
  expect((await fails()).message).toBe("Example: ouch");
  expect(sent).toHaveLength(5);
  await expect(call(POST)).rejects.toMatchObject({ code: "source_down", extra: { retryAfter: 15 } });
  expect(sent).toHaveLength(5);
});

test("a write that was done stays done when the rate cannot be noted", async () => {
  const limiter = { take: async () => undefined, penalize: async () => undefined, ok: () => Promise.reject(new Error("database is gone")) };
  expect((await harness([text(200, { a: 1 })], { limiter }).call(POST)).body).toEqual({ a: 1 });
});

test("no error, nor its cause, holds the key", async () => {
  const error = await harness([text(500, { message: `bad key ${KEY} and ${Buffer.from(`Bearer ${KEY}`).toString("base64")}` })]).fails(
    POST,
  );
  expect(`${error.message} ${JSON.stringify(error.extra)}`).not.toMatch(/0123456789|MTIzNDU2/);
});
