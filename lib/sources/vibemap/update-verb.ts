import { statusOf } from "../reading";

type Verb = "PUT" | "PATCH";

let verbs: [Verb, Verb] = ["PUT", "PATCH"];

/** PUT as the older documents and the vendor's client have it, PATCH as the newer documents have it: the one that was allowed last comes first. */
export async function withUpdateVerb<T>(send: (method: Verb) => Promise<T>): Promise<T> {
  const [method, other] = verbs;
  try {
    return await send(method);
  } catch (error) {
    if (statusOf(error) !== 405) throw error;
    const sent = await send(other);
    verbs = [other, method];
    return sent;
  }
}
