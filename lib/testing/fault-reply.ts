import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { FakeReply, FakeRequest } from "./fake";
import type { Fault } from "./fault";

const HTML = "<!doctype html><html><head><title>One moment</title></head><body><h1>We will be right back</h1></body></html>";
const JSON_TYPE = { "content-type": "application/json" };
const KEY_HEADERS = ["api_key", "x-api-key", "authorization"];

export function sendReply(response: ServerResponse, reply: FakeReply): void {
  const headers = { ...(reply.body === undefined ? {} : JSON_TYPE), ...reply.headers };
  response.writeHead(reply.status, headers);
  response.end(reply.body === undefined ? undefined : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
}

/** Answers the way the fault says; `reply` is what the fake said when the request took effect. */
export async function sendFault(response: ServerResponse, fault: Fault, request: FakeRequest, reply: FakeReply | undefined): Promise<void> {
  const status = fault.status ?? reply?.status ?? 200;
  if (fault.kind === "drop-before" || fault.kind === "drop-after") return void response.destroy();
  if (fault.kind === "html")
    return sendReply(response, { status: fault.status ?? 200, headers: { "content-type": "text/html" }, body: HTML });
  if (fault.kind === "garbage") return sendReply(response, { status, headers: JSON_TYPE, body: broken(reply) });
  if (fault.kind === "wrong-type") return sendReply(response, { status, body: fault.body ?? 42 });
  if (fault.kind === "echo-key") return sendReply(response, echo(fault, request));
  if (fault.kind === "slow-body") return sendSlowly(response, fault, reply);
  if (fault.kind === "huge-body") return sendHuge(response, fault, status);
  sendReply(response, {
    status: fault.status ?? 500,
    ...(fault.retryAfter === undefined ? {} : { headers: { "retry-after": String(fault.retryAfter) } }),
    body: fault.body ?? problem(`Made to fail with ${fault.status ?? 500}`),
  });
}

const problem = (text: string) => ({ message: text, error: text, detail: text });

function broken(reply: FakeReply | undefined): string {
  const text = JSON.stringify(reply?.body ?? { data: [{ id: "1" }] });
  return text.slice(0, Math.max(1, Math.floor(text.length / 2)));
}

function echo(fault: Fault, request: FakeRequest): FakeReply {
  const key = KEY_HEADERS.map((name) => request.headers[name]).find((value) => value) ?? "none";
  return { status: fault.status ?? 400, body: problem(`The key ${key.replace(/^Bearer /i, "")} may not do this (header value: ${key}).`) };
}

async function sendSlowly(response: ServerResponse, fault: Fault, reply: FakeReply | undefined): Promise<void> {
  const text = JSON.stringify(reply?.body ?? {});
  const parts = 10;
  response.writeHead(reply?.status ?? 200, JSON_TYPE);
  for (let part = 0; part < parts && !response.destroyed; part += 1) {
    response.write(text.slice(Math.floor((text.length * part) / parts), Math.floor((text.length * (part + 1)) / parts)) || " ");
    await wait((fault.ms ?? 5000) / parts);
  }
  response.end();
}

function sendHuge(response: ServerResponse, fault: Fault, status: number): void {
  const body = Buffer.from(`{"data":"${"a".repeat(fault.bytes ?? 12 * 1024 * 1024)}"}`);
  response.writeHead(status, { ...JSON_TYPE, ...(fault.gzip ? { "content-encoding": "gzip" } : {}) });
  response.end(fault.gzip ? gzipSync(body) : body);
}
