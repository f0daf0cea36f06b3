import type { Metadata } from "next";
import { PersonaFormNew } from "@/components/personas/persona-form-new";
import { requireActorPage } from "@/lib/services/auth/page";
import { listConnections } from "@/lib/services/connections";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata: Metadata = { title: "New persona" };

export default async function Page() {
  const actor = await requireActorPage();
  return <PersonaFormNew connections={await listConnections(actor)} sources={listSourceInfos(actor)} me={actor.id} />;
}
