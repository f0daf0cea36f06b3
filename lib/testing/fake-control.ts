import { z } from "zod";
import { isObject, type JsonObject } from "@/lib/model/json";
import type { Fake, FakeReply, FakeRequest } from "./fake";
import { type Faults, faultSchema } from "./fault";

const editSchema = z.strictObject({
  id: z.string().min(1),
  changes: z.custom<JsonObject>(isObject).optional(),
  remove: z.boolean().optional(),
});

/** The switches beside a fake's own paths; undefined when the path is the fake's. */
export function control(fake: Fake, faults: Faults, request: FakeRequest): FakeReply | undefined {
  if (!request.path.startsWith("/__")) return undefined;
  switch (`${request.method} ${request.path}`) {
    case "POST /__fault":
      return addFaults(faults, request.body);
    case "GET /__fault":
      return { status: 200, body: faults.list() };
    case "DELETE /__fault":
      faults.clear();
      return { status: 204 };
    case "GET /__ledger":
      return { status: 200, body: fake.ledger };
    case "GET /__state":
      return { status: 200, body: JSON.parse(JSON.stringify(fake.snapshot())) };
    case "POST /__reset":
      fake.reset();
      faults.clear();
      return { status: 204 };
    case "POST /__edit":
      return edit(fake, request.body);
    case "POST /__options":
      return configure(fake, request.body);
    default:
      return refuse(404, `No control named ${request.method} ${request.path}.`);
  }
}

const refuse = (status: number, error: string): FakeReply => ({ status, body: { error } });

function addFaults(faults: Faults, body: unknown): FakeReply {
  const parsed = z.array(faultSchema).safeParse(Array.isArray(body) ? body : [body]);
  if (!parsed.success) return refuse(400, z.prettifyError(parsed.error));
  for (const fault of parsed.data) faults.add(fault);
  return { status: 201, body: faults.list() };
}

function edit(fake: Fake, body: unknown): FakeReply {
  const parsed = editSchema.safeParse(body);
  if (!parsed.success) return refuse(400, z.prettifyError(parsed.error));
  const row = fake.edit(parsed.data.id, parsed.data.remove ? null : (parsed.data.changes ?? {}));
  return row === undefined ? refuse(404, `No row has the id ${parsed.data.id}.`) : { status: 200, body: row };
}

function configure(fake: Fake, body: unknown): FakeReply {
  if (!isObject(body)) return refuse(400, "Send an object of options.");
  try {
    fake.configure(body);
    return { status: 204 };
  } catch (error) {
    return refuse(400, error instanceof Error ? error.message : "These options were not understood.");
  }
}
