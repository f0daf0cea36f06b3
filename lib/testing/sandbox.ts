import { join } from "node:path";
import { parseArgs } from "node:util";
import { type FakeServer, startFakeServer } from "./fake-server";
import { createFakes } from "./fakes";
import { loadState, stateSaver } from "./sandbox-state";

const USAGE = "Usage: tsx lib/testing/sandbox.ts --dir <folder> --ports 4101,4102,4103";

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function readArguments(): { dir: string; ports: number[] } {
  const { values } = parseArgs({ options: { dir: { type: "string" }, ports: { type: "string" } } });
  const ports = (values.ports ?? "4101,4102,4103").split(",").map(Number);
  const valid = ports.length === 3 && ports.every((port) => Number.isInteger(port) && port >= 0 && port < 65_536);
  if (!values.dir || !valid) fail(USAGE);
  return { dir: values.dir, ports };
}

async function listen(start: Promise<FakeServer>, port: number): Promise<FakeServer> {
  try {
    return await start;
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    return fail(
      taken
        ? `Port ${port} is already in use. Stop what holds it, or choose others with --ports.`
        : `Port ${port} cannot be opened: ${String(error)}`,
    );
  }
}

async function main(): Promise<void> {
  const { dir, ports } = readArguments();
  const savers: ReturnType<typeof stateSaver>[] = [];
  const ready: Record<string, { origin: string; key: string }> = {};

  for (const [index, { name, key, fake }] of createFakes().entries()) {
    const file = join(dir, `${name}.json`);
    loadState(fake, file);
    const saver = stateSaver(fake, file);
    const port = ports[index] ?? 0;
    const { origin } = await listen(startFakeServer(fake, { port, onChange: saver.changed }), port);
    savers.push(saver);
    ready[name] = { origin, key };
  }

  const stop = () => {
    for (const saver of savers) saver.flush();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
