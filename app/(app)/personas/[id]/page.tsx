import type { Metadata } from "next";
import { ForbiddenPage } from "@/components/personas/profile/forbidden-page";
import { ProfileBody } from "@/components/personas/profile/profile-body";
import { ProfilePage } from "@/components/personas/profile/profile-page";
import { withoutValues } from "@/components/personas/profile/profile-persona";
import { atLeast } from "@/lib/model/role";
import { readPersona } from "./read-persona";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { persona } = await readPersona((await params).id);
  return { title: persona?.name ?? "Not for your role" };
}

export default async function Page({ params }: Props) {
  const found = await readPersona((await params).id);
  if (!found.persona) return <ForbiddenPage detail={found.forbidden} />;
  const { actor, persona, source } = found;
  const editHref = persona.can.update && atLeast(actor.role, "editor") ? `/personas/${persona.id}/edit` : undefined;
  return (
    <ProfilePage key={persona.id} persona={withoutValues(persona)} source={source}>
      <ProfileBody persona={persona} source={source} editHref={editHref} />
    </ProfilePage>
  );
}
