import type { Metadata } from "next";
import { readPersona } from "@/app/(app)/personas/[id]/read-persona";
import { PersonaFormEdit } from "@/components/personas/persona-form-edit";
import { ForbiddenPage } from "@/components/personas/profile/forbidden-page";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { persona } = await readPersona((await params).id);
  return { title: persona ? `Edit ${persona.name}` : "Not for your role" };
}

/** The mirror's content at once; the browser asks the source again by itself. */
export default async function Page({ params }: Props) {
  const found = await readPersona((await params).id);
  if (!found.persona) return <ForbiddenPage detail={found.forbidden} />;
  const { actor, persona, source } = found;
  return <PersonaFormEdit key={persona.id} initial={persona} source={source} me={actor.id} />;
}
