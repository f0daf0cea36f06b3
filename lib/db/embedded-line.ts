import "server-only";
import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";

export type LineResult = { rows: unknown[]; affectedRows?: number };
type Asked = { rowMode?: "array" | "object" };
type Answer = { id: number; rows?: unknown[]; affectedRows?: number; error?: { message: string }; notices: number };
type Waiting = { resolve(result: LineResult): void; reject(error: unknown): void };

const THREAD = path.join(process.cwd(), "lib/db/embedded-thread.mjs");

/**
 * The embedded database in a thread of its own, so that what it works at holds up nothing else.
 * It has one line: while a transaction is open, only its own statements run. `heard` is called before the statement that caused a notice resolves.
 */
export class EmbeddedLine {
  readonly #thread: Worker;
  readonly #heard: () => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #queue: (() => void)[] = [];
  #asked = 0;
  #notices = 0;
  #taken = false;
  #ended: Error | undefined;

  private constructor(thread: Worker, heard: () => void) {
    this.#thread = thread;
    this.#heard = heard;
    thread.on("message", (answer: Answer) => this.#take(answer));
    const end = (error: Error) => {
      this.#ended ??= error;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    thread.on("error", end);
    thread.on("exit", () => end(new Error("The database is closed.")));
  }

  /** Resolves once statements are taken; rejects with what kept the files from being opened. */
  static async open(dataDir: string, { channel, heard }: { channel: string; heard: () => void }): Promise<EmbeddedLine> {
    const thread = new Worker(THREAD, { workerData: { dataDir, channel }, execArgv: [] });
    await once(thread, "message");
    thread.unref();
    return new EmbeddedLine(thread, heard);
  }

  query(text: string, params: unknown[] = [], asked: Asked = {}): Promise<LineResult> {
    return new Promise((resolve, reject) => this.#inLine(() => this.#ask({ text, params, rowMode: asked.rowMode }).then(resolve, reject)));
  }

  async transaction<T>(run: (tx: Pick<EmbeddedLine, "query">) => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) =>
      this.#inLine(() => {
        this.#taken = true;
        resolve();
      }),
    );
    try {
      const begun = this.#ask({ text: "begin", params: [] });
      const [result] = await Promise.all([
        run({ query: (text, params = [], asked = {}) => this.#ask({ text, params, rowMode: asked.rowMode }) }),
        begun,
      ]);
      await this.#ask({ text: "commit", params: [] });
      return result;
    } catch (error) {
      await this.#ask({ text: "rollback", params: [] }).catch(() => {});
      throw error;
    } finally {
      this.#taken = false;
      while (!this.#taken && this.#queue.length > 0) this.#queue.shift()?.();
    }
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    await this.#ask({});
    await this.#thread.terminate();
  }

  /** At once, unless a transaction is open or others wait already. */
  #inLine(start: () => void): void {
    if (this.#taken || this.#queue.length > 0) this.#queue.push(start);
    else start();
  }

  #ask(message: { text?: string; params?: unknown[]; rowMode?: Asked["rowMode"] }): Promise<LineResult> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      if (this.#waiting.size === 0) this.#thread.ref();
      this.#waiting.set(id, { resolve, reject });
      this.#thread.postMessage({ id, ...message });
    });
  }

  #take({ id, rows = [], affectedRows, error, notices }: Answer): void {
    if (notices > this.#notices) this.#heard();
    this.#notices = notices;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#thread.unref();
    if (error) waiting?.reject(Object.assign(new Error(error.message), error));
    else waiting?.resolve({ rows, ...(affectedRows !== undefined && { affectedRows }) });
  }
}
