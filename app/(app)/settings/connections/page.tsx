import { ConnectionsPage } from "@/components/connections/connections-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listConnections } from "@/lib/services/connections";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "Connections" };

export default async function Page({ searchParams }: { searchParams: Promise<{ first?: string | string[] }> }) {
  const actor = await requireActorPage();
  const [initial, { first }] = await Promise.all([listConnections(actor), searchParams]);
  return <ConnectionsPage initial={initial} sources={listSourceInfos(actor)} first={first === "1"} />;
}
