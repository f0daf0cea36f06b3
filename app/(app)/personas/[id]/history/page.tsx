import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { HistoryPage } from "@/components/personas/history/history-page";
import { ForbiddenPage } from "@/components/personas/profile/forbidden-page";
import { withoutValues } from "@/components/personas/profile/profile-persona";
import { AppError } from "@/lib/model/errors";
import { requireActorPage } from "@/lib/services/auth/page";
import { getPersona } from "@/lib/services/personas";
import { listSourceInfos } from "@/lib/services/sources";

type Props = { params: Promise<{ id: string }> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Once per request, for the title and the page. */
const read = cache(async (id: string) => {
  const actor = await requireActorPage();
  if (!UUID.test(id)) notFound();
  try {
    return { persona: await getPersona(actor, id, { fresh: false }), sources: listSourceInfos(actor) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && error.code === "forbidden") return { forbidden: error.message };
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { persona } = await read((await params).id);
  return { title: persona ? `History of ${persona.name}` : "Not for your role" };
}

export default async function Page({ params }: Props) {
  const found = await read((await params).id);
  if (!found.persona) return <ForbiddenPage detail={found.forbidden} />;
  const source = found.sources.find((info) => info.id === found.persona.source);
  if (!source) notFound();
  return <HistoryPage key={found.persona.id} persona={withoutValues(found.persona)} source={source} />;
}
