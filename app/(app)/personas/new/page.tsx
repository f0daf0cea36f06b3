import type { Metadata } from "next";
import type { From } from "@/components/personas/persona-form-from";
import { PersonaFormNew } from "@/components/personas/persona-form-new";
import { AppError } from "@/lib/model/errors";
import type { Actor } from "@/lib/services/actor";
import { requireActorPage } from "@/lib/services/auth/page";
import { listConnections } from "@/lib/services/connections";
import { getPersona } from "@/lib/services/personas";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata: Metadata = { title: "New persona" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GONE = "The persona to copy from is not in the library (any more). The form below starts empty.";

export default async function Page({ searchParams }: Props) {
  const actor = await requireActorPage();
  const { from } = await searchParams;
  return (
    <PersonaFormNew
      key={String(from ?? "")}
      connections={await listConnections(actor)}
      sources={listSourceInfos(actor)}
      me={actor.id}
      from={from === undefined || from === "" ? undefined : await readFrom(actor, String(from))}
    />
  );
}

async function readFrom(actor: Actor, id: string): Promise<From> {
  if (!UUID.test(id)) return { id, problem: GONE };
  try {
    return { id, persona: await getPersona(actor, id, { fresh: false }) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return { id, problem: GONE };
    if (error instanceof AppError && error.code === "forbidden") return { id, problem: `${error.message} The form below starts empty.` };
    throw error;
  }
}
