import type { Metadata } from "next";
import { RunPage } from "@/components/batches/run/run-page";
import { STATES_OF, showOf } from "@/components/batches/run/run-progress";
import { ITEM_CHUNK } from "@/lib/model/batch-chunk";
import { requireActorPage } from "@/lib/services/auth/page";
import { listItems } from "@/lib/services/batches";
import { listSourceInfos } from "@/lib/services/sources";
import { readBatch } from "./read-batch";

export const metadata: Metadata = { title: "Batch" };

const NEEDS = 200;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActorPage();
  const { id } = await params;
  const given = (await searchParams).show;
  const show = showOf(typeof given === "string" ? given : undefined);
  const batch = await readBatch(actor, id);
  const states = STATES_OF[show];
  const [items, needs] = await Promise.all([
    listItems(actor, id, show === "all" ? { limit: ITEM_CHUNK } : { limit: NEEDS, state: [...states] }),
    batch.counts.failed + batch.counts.conflict > 0 ? listItems(actor, id, { limit: NEEDS, state: [...STATES_OF.needs] }) : undefined,
  ]);
  return <RunPage key={id} initial={batch} items={{ of: show, items, needs }} sources={listSourceInfos(actor)} />;
}
