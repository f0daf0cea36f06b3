import { BatchesPage } from "@/components/batches/list/batches-page";
import { filterOf } from "@/components/batches/list/list-filters";
import { batchListQuerySchema } from "@/lib/model/batch-query";
import { requireActorPage } from "@/lib/services/auth/page";
import { listBatches } from "@/lib/services/batches";

export const metadata = { title: "Batches" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActorPage();
  const filter = filterOf(await searchParams);
  return <BatchesPage initial={await listBatches(actor, batchListQuerySchema.parse(filter))} initialOf={filter} />;
}
