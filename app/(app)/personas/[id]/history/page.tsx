import type { Metadata } from "next";
import { readPersona } from "@/app/(app)/personas/[id]/read-persona";
import { HistoryPage } from "@/components/personas/history/history-page";
import { ForbiddenPage } from "@/components/personas/profile/forbidden-page";
import { withoutValues } from "@/components/personas/profile/profile-persona";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { persona } = await readPersona((await params).id);
  return { title: persona ? `History of ${persona.name}` : "Not for your role" };
}

export default async function Page({ params }: Props) {
  const found = await readPersona((await params).id);
  if (!found.persona) return <ForbiddenPage detail={found.forbidden} />;
  return <HistoryPage key={found.persona.id} persona={withoutValues(found.persona)} source={found.source} />;
}
