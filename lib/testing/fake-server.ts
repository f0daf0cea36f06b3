import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fake, FakeRequest } from "./fake";
import { control } from "./fake-control";
import { createFaults, type Fault, hasEffect } from "./fault";
import { sendFault, sendReply } from "./fault-reply";

export type FakeServerOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  latencyMs?: number;
  /** Same seed, same faults with a probability. */
  seed?: number;
  /** Called after every request that may have changed the fake. */
  onChange?: () => void;
};

/** Somebody at work there at the very moment a request takes effect: right before it, right after it. */
type Bystander = { before?(request: FakeRequest): void; after?(request: FakeRequest): void };

export type FakeServer = {
  origin: string;
  fake: Fake;
  /** Undefined sends the bystander home. */
  beside(bystander: Bystander | undefined): void;
  fault(...faults: Fault[]): void;
  clearFaults(): void;
  close(): Promise<void>;
};

/** Serves a fake on loopback together with its control paths (`/__fault`, `/__ledger`, `/__reset`, `/__edit`, `/__options`, `/__state`). */
export async function startFakeServer(fake: Fake, options: FakeServerOptions = {}): Promise<FakeServer> {
  const faults = createFaults(options.seed);
  let bystander: Bystander | undefined;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming);
    const controlled = control(fake, faults, request);
    if (controlled) {
      if (request.method !== "GET") options.onChange?.();
      return sendReply(response, controlled);
    }
    const { delayMs, fault } = faults.take(request.method, request.path);
    const pauseMs = delayMs + (options.latencyMs ?? 0);
    if (pauseMs > 0) await wait(pauseMs);
    bystander?.before?.(request);
    const reply = !fault || hasEffect(fault) ? fake.handle(request) : undefined;
    bystander?.after?.(request);
    if (reply && request.method !== "GET") options.onChange?.();
    if (fault) await sendFault(response, fault, request, reply);
    else if (reply) sendReply(response, reply);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendReply(response, { status: 500, body: `The fake itself broke: ${error instanceof Error ? error.stack : String(error)}` });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake server has no port.");

  return {
    origin: `http://127.0.0.1:${address.port}`,
    fake,
    beside: (next) => {
      bystander = next;
    },
    fault: (...added) => added.forEach(faults.add),
    clearFaults: faults.clear,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const rawBody = Buffer.concat(chunks).toString("utf8");
  const url = new URL(incoming.url ?? "/", "http://fake");
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = Array.isArray(value) ? value.join(", ") : (value ?? "");
  return { method: incoming.method ?? "GET", path: url.pathname, query: url.searchParams, headers, body: parse(rawBody), rawBody };
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
