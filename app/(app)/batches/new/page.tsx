import { NewBatchPage } from "@/components/batches/new/new-batch-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listSourceInfos } from "@/lib/services/sources";
import { listViews } from "@/lib/services/views";

export const metadata = { title: "New batch" };

export default async function Page() {
  const actor = await requireActorPage();
  return <NewBatchPage sources={listSourceInfos(actor)} views={await listViews(actor)} />;
}
