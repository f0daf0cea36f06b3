import type { FakeServer } from "./fake-server";
import { startFakeServer } from "./fake-server";
import { createFakes, type NamedFake } from "./fakes";

export type Answer = { status: number; headers: Headers; body: unknown };

/** What lies at a dotted path of a reply; the caller says what it expects to find. */
export const pick = <Value = string>(answer: Answer, path: string): Value =>
  path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answer.body) as Value;

/** One request to a fake as a stranger would send it. */
export async function ask(
  url: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: /json/.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : text,
  };
}

/** The named fake with its samples, served until `close`. */
export async function serve(name: NamedFake["name"]): Promise<FakeServer & { key: string }> {
  const named = createFakes().find((item) => item.name === name);
  if (!named) throw new Error(`No fake is called ${name}.`);
  return { ...(await startFakeServer(named.fake)), key: named.key };
}
