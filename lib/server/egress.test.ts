import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { AppError } from "@/lib/model/errors";
import { type EgressRequest, egressFetch } from "./egress";

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const listening = async (server: Server | ReturnType<typeof createTcpServer>): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const serve = (listener: RequestListener) => listening(createServer(listener));
const timeouts = { connectMs: 300, firstByteMs: 300, totalMs: 600 };

function ask(origin: string, more: Partial<EgressRequest> = {}) {
  const base = { label: "Example", method: "GET", url: `${origin}/x`, headers: {}, write: false, timeouts } as const;
  return egressFetch({ ...base, allowedOrigins: [], trustedOrigins: [origin], ...more });
}
const write = { method: "POST", write: true, body: "{}" } as const;
async function problem(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof AppError)) throw new Error("expected an AppError");
  expect(error.code).toBe("source_down");
  return error;
}
const JSON_TYPE = { "content-type": "application/json" };

test("a plain answer, with the few headers that count", async () => {
  const origin = await serve((_, res) => res.writeHead(200, { ...JSON_TYPE, "retry-after": "5", "set-cookie": "a=b" }).end('{"a":1}'));
  expect(await ask(origin)).toEqual({ status: 200, headers: { contentType: "application/json", retryAfter: "5" }, text: '{"a":1}' });
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
] as const)("%s is unpacked", async (encoding, pack) => {
  const origin = await serve((_, res) => res.writeHead(200, { ...JSON_TYPE, "content-encoding": encoding }).end(pack('{"a":"ä"}')));
  expect((await ask(origin)).text).toBe('{"a":"ä"}');
});

const replies: [string, RequestListener][] = [
  ["a redirect", (_, res) => res.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
  ["HTML with 200", (_, res) => res.writeHead(200, { "content-type": "text/html" }).end("<p>ok")],
  ["no content type", (_, res) => res.writeHead(200).end("{}")],
  ["a gzip bomb", (_, res) => res.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(2_000_000, 32)))],
  ["a huge body", (_, res) => res.writeHead(200, JSON_TYPE).end(Buffer.alloc(2_000_000, 32))],
  ["broken gzip", (_, res) => res.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" }).end("{}")],
  ["an unknown encoding", (_, res) => res.writeHead(200, { ...JSON_TYPE, "content-encoding": "zstd" }).end("{}")],
  ["broken UTF-8", (_, res) => res.writeHead(200, JSON_TYPE).end(Buffer.from([0x22, 0xff, 0x22]))],
  ["silence", () => undefined],
  ["a slow body", (_, res) => res.writeHead(200, JSON_TYPE).write("{")],
  ["a cut before the answer", (req) => req.socket.destroy()],
  [
    "a cut within the answer",
    (_, res) => {
      res.writeHead(200, { ...JSON_TYPE, "content-length": "100" }).write("{");
      setTimeout(() => res.destroy(), 20);
    },
  ],
];
test.each(replies)("%s: unsure after a write, not after a read", async (_, listener) => {
  const origin = await serve((req, res) => void req.resume().on("end", () => listener(req, res)));
  expect((await problem(ask(origin, { ...write, maxBytes: 1_000_000 }))).extra.unsure).toBe(true);
  expect((await problem(ask(origin, { maxBytes: 1_000_000 }))).extra.unsure).toBeUndefined();
});

test("errors keep their status, whatever they are written in", async () => {
  const origin = await serve((_, res) => res.writeHead(500, { "content-type": "text/html" }).end("<p>no"));
  expect(await ask(origin, write)).toMatchObject({ status: 500, text: "<p>no" });
});

test("nothing was sent: closed port, unknown name, no TLS, a name that leads inside, an origin nobody listed", async () => {
  const closed = await serve(() => undefined);
  servers.splice(0)[0]?.close();
  const dead = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
  const public_ = { url: "https://api.example.com/x", allowedOrigins: ["https://api.example.com"] };
  let reached = 0;
  const inside = await serve((_, res) => {
    reached++;
    res.end();
  });
  const port = new URL(inside).port;
  const rebound = `https://api.example.com:${port}`;
  const local = async () => [{ address: "127.0.0.1", family: 4 }];
  for (const attempt of [
    () => ask(closed, write),
    () => ask("", { ...write, ...public_, resolve: dead }),
    () => ask("", { ...write, ...public_, resolve: () => new Promise(() => undefined) }),
    () => ask(inside.replace("http:", "https:"), write),
    () => ask("", { ...write, url: `${rebound}/x`, allowedOrigins: [rebound], resolve: local }),
    () => ask(inside, { ...write, trustedOrigins: [] }),
  ])
    expect((await problem(attempt())).extra.unsure).toBeUndefined();
  expect(reached).toBe(0);
});

test("a name is asked once and the connection goes to what was checked", async () => {
  const origin = await serve((req, res) => res.writeHead(200, JSON_TYPE).end(JSON.stringify(req.headers.host)));
  const named = origin.replace("127.0.0.1", "upstream.test");
  let asked = 0;
  const resolve = async () => {
    asked++;
    return [{ address: "127.0.0.1", family: 4 }];
  };
  expect((await ask(named, { resolve })).text).toBe(JSON.stringify(new URL(named).host));
  expect(asked).toBe(1);
});

test("a write never uses a connection that waited, and is sent exactly once when it is cut", async () => {
  const seen: { port: number | undefined; method: string | undefined }[] = [];
  const origin = await serve((req, res) => {
    seen.push({ port: req.socket.remotePort, method: req.method });
    if (req.method === "POST") req.socket.destroy();
    else res.writeHead(200, JSON_TYPE).end("{}");
  });
  await ask(origin);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await ask(origin);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await problem(ask(origin, write));
  expect(seen[0]?.port).toBe(seen[1]?.port);
  expect(seen.filter((s) => s.method === "POST")).toHaveLength(1);
  expect(seen[2]?.port).not.toBe(seen[1]?.port);
});

test("what is no HTTP at all, after a write, is unsure", async () => {
  const origin = await listening(
    createTcpServer((socket) => socket.on("error", () => undefined).on("data", () => socket.end("nonsense\r\n\r\n"))),
  );
  expect((await problem(ask(origin, write))).extra.unsure).toBe(true);
});
