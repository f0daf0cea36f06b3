import type { Metadata } from "next";
import { UndoPage } from "@/components/batches/run/undo-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listSourceInfos } from "@/lib/services/sources";
import { readBatch } from "../read-batch";

export const metadata: Metadata = { title: "Undo a batch" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActorPage();
  const { id } = await params;
  return <UndoPage batch={await readBatch(actor, id)} sources={listSourceInfos(actor)} />;
}
