import { createServer } from "node:net";
import { Stop } from "./say";

export async function requirePort(port: number, what: string, setting: string): Promise<void> {
  if (await isFree(port)) return;
  throw new Stop(`Port ${port} (${what}) is taken. Stop what uses it, or set ${setting} to another port.`);
}

export function portFrom(text: string | undefined, fallback: number, setting: string): number {
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`${setting} is "${text}": it has to be a port number from 1 to 65535.`);
}

/** A port nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function isFree(port: number): Promise<boolean> {
  return (await bind(port, "127.0.0.1")) && (await bind(port, undefined));
}

function bind(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EAFNOSUPPORT"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
