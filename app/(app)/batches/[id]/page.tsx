import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RunPage } from "@/components/batches/run/run-page";
import { STATES_OF, showOf } from "@/components/batches/run/run-progress";
import { AppError } from "@/lib/model/app-error";
import { requireActorPage } from "@/lib/services/auth/page";
import { getBatch, listItems } from "@/lib/services/batches";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata: Metadata = { title: "Batch" };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FIRST = 50;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActorPage();
  const { id } = await params;
  if (!ID.test(id)) notFound();
  const given = (await searchParams).show;
  const show = showOf(typeof given === "string" ? given : undefined);
  const batch = await getBatch(actor, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  const states = STATES_OF[show];
  const [items, sources] = await Promise.all([
    listItems(actor, id, { limit: FIRST, ...(states.length > 0 && { state: [...states] }) }),
    listSourceInfos(actor),
  ]);
  return <RunPage key={id} initial={batch} items={items} itemsOf={show} sources={sources} />;
}
