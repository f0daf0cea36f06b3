import { AppError } from "@/lib/model/errors";
import type { Json } from "@/lib/model/json";
import type { Call, CallRequest, CallResponse } from "@/lib/sources/call";
import type { Fake } from "./fake";

type Answer = { status?: number; body?: Json };

/** A call without network, retries or limits; whatever is no 2xx is thrown with its status, as the real one does. */
export function plainCall(answer: (request: CallRequest) => Answer): Call & { sent: CallRequest[] } {
  const sent: CallRequest[] = [];
  const call = async (request: CallRequest): Promise<CallResponse> => {
    sent.push(structuredClone(request));
    const { status = 200, body } = answer(request);
    if (status >= 200 && status < 300) return { status, body: body === undefined ? undefined : JSON.parse(JSON.stringify(body)) };
    const code =
      status === 401 || status === 403 ? "source_key" : status === 404 ? "not_found" : status >= 500 ? "source_down" : "source_rejected";
    throw new AppError(code, `Answered ${status}: ${JSON.stringify(body)}`, { upstreamStatus: status });
  };
  return Object.assign(call, { sent });
}

/** The same, answered by a fake with these headers. */
export const fakeCall = (fake: Fake, headers: Record<string, string>) =>
  plainCall(({ method = "GET", path, query = {}, body }) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query))
      for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) search.append(name, String(one));
    const lower = Object.entries({ ...headers, ...(body !== undefined && { "content-type": "application/json" }) });
    const rawBody = body === undefined ? "" : JSON.stringify(body);
    const sent = { method, path, query: search, headers: Object.fromEntries(lower.map(([k, v]) => [k.toLowerCase(), v])) };
    return fake.handle({ ...sent, rawBody, body: rawBody === "" ? undefined : JSON.parse(rawBody) });
  });
