import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";

export type Timeouts = { connectMs: number; firstByteMs: number; totalMs: number };
export const TIMEOUTS: Timeouts = { connectMs: 5_000, firstByteMs: 15_000, totalMs: 30_000 };

export type Exchange = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** `sent`: bytes of the request may have left. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  constructor(
    message: string,
    readonly sent: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * One request, one answer, no retry. undici calls `onRequestStart` on a connected socket right before it writes: until then nothing was sent,
 * and a request given up before that is stopped there.
 */
export function exchange(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  { timeouts, maxBytes }: { timeouts: Timeouts; maxBytes: number },
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    let sent = false;
    let settled = false;
    let controller: Dispatcher.DispatchController | undefined;
    let answer: { status: number; headers: IncomingHttpHeaders } | undefined;
    const chunks: Buffer[] = [];
    let size = 0;

    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(phase);
      clearTimeout(total);
      act();
    };
    const fail = (message: string, cause?: unknown) =>
      settle(() => {
        const error = new ExchangeError(message, sent, cause);
        controller?.abort(error);
        reject(error);
      });
    const seconds = (ms: number) => `${ms / 1000} s`;
    let phase = setTimeout(() => fail(`no connection within ${seconds(timeouts.connectMs)}`), timeouts.connectMs);
    const total = setTimeout(() => fail(`no complete answer within ${seconds(timeouts.totalMs)}`), timeouts.totalMs);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        if (settled) {
          started.abort(new Error("given up before it was sent"));
          return;
        }
        sent = true;
        clearTimeout(phase);
        phase = setTimeout(() => fail(`no answer within ${seconds(timeouts.firstByteMs)}`), timeouts.firstByteMs);
      },
      onResponseStart(_, status, headers) {
        if (status < 200) return;
        clearTimeout(phase);
        answer = { status, headers };
      },
      onResponseData(_, chunk) {
        size += chunk.length;
        if (size > maxBytes) fail(`an answer of more than ${maxBytes} bytes`);
        else chunks.push(chunk);
      },
      onResponseEnd() {
        const complete = answer;
        if (complete) settle(() => resolve({ ...complete, body: Buffer.concat(chunks, size) }));
        else fail("no answer");
      },
      onResponseError(_, error) {
        fail(sent ? "the connection broke off" : "no connection", error);
      },
    };
    try {
      dispatcher.dispatch(options, handler);
    } catch (error) {
      fail("the request could not be made", error);
    }
  });
}
