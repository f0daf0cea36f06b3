import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ForbiddenPage } from "@/components/personas/profile/forbidden-page";
import { ProfileBody } from "@/components/personas/profile/profile-body";
import { ProfilePage } from "@/components/personas/profile/profile-page";
import { withoutValues } from "@/components/personas/profile/profile-persona";
import { AppError } from "@/lib/model/errors";
import { atLeast } from "@/lib/model/role";
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
    return { actor, persona: await getPersona(actor, id, { fresh: false }), sources: await listSourceInfos(actor) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && error.code === "forbidden") return { forbidden: error.message };
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return { title: found.persona?.name ?? "Not for your role" };
}

export default async function Page({ params }: Props) {
  const found = await read((await params).id);
  if (!found.persona) return <ForbiddenPage detail={found.forbidden} />;
  const source = found.sources.find((info) => info.id === found.persona.source);
  if (!source) notFound();
  const editHref = found.persona.can.update && atLeast(found.actor.role, "editor") ? `/personas/${found.persona.id}/edit` : undefined;
  return (
    <ProfilePage key={found.persona.id} persona={withoutValues(found.persona)} source={source}>
      <ProfileBody persona={found.persona} source={source} editHref={editHref} />
    </ProfilePage>
  );
}
