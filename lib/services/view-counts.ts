import "server-only";
import { BUILT_INS } from "@/lib/model/built-in-views";
import type { ViewCounts } from "@/lib/model/view";
import { viewQuery } from "@/lib/model/view-address";
import type { Actor } from "./actor";
import { countPersonas } from "./counts";
import { listViews } from "./views";

const MAX_COUNTED = 100;

/** How many each view's list would show now; of very many only the first ones are counted. */
export async function countViews(actor: Actor): Promise<ViewCounts> {
  const { views, order } = await listViews(actor);
  const addresses = new Map<string, string>([...BUILT_INS, ...views].map(({ id, address }) => [id, address]));
  const counts = new Map<string, number>();
  for (const id of order.slice(0, MAX_COUNTED)) {
    const address = addresses.get(id) ?? "";
    if (!counts.has(address)) counts.set(address, await countPersonas(viewQuery(address)));
  }
  return Object.fromEntries(counts);
}
