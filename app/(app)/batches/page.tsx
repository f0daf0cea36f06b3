import { BatchesPage } from "@/components/batches/list/batches-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listBatches } from "@/lib/services/batches";

export const metadata = { title: "Batches" };

export default async function Page() {
  const actor = await requireActorPage();
  return <BatchesPage initial={await listBatches(actor, {})} />;
}
