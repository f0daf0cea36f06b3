import type { QueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { connectionsKey } from "@/lib/client/connections";
import { plural } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";

/** Asks every connection that is not paused to be read again, and says which could not be asked. */
export async function refreshAll(client: QueryClient, connections: readonly Connection[]): Promise<void> {
  const asked = connections.filter(({ state }) => state !== "paused");
  const answers = await Promise.allSettled(asked.map(({ id }) => api.post(`/api/connections/${id}/refresh`, {})));
  void client.invalidateQueries({ queryKey: connectionsKey });
  const failed = asked.filter((_, i) => answers[i]?.status === "rejected").map(({ label }) => label);
  const reasons = answers.flatMap((answer) =>
    answer.status === "rejected" && answer.reason instanceof Error ? [answer.reason.message] : [],
  );
  if (failed.length > 0)
    notify({ tone: "danger", title: `Not asked to be read again: ${failed.join(", ")}`, description: reasons[0] ?? "Try again." });
  else notify({ title: `Reading ${plural(asked.length, "source")} again` });
}
