import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/model/errors";
import { requireActorPage } from "@/lib/services/auth/page";
import { getPersona } from "@/lib/services/personas";
import { listSourceInfos } from "@/lib/services/sources";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The persona of a page with its source, once per request for the title and the page; ends in "not found", or tells why the role may not see it. */
export const readPersona = cache(async (id: string) => {
  const actor = await requireActorPage();
  if (!UUID.test(id)) notFound();
  try {
    const persona = await getPersona(actor, id, { fresh: false });
    const source = listSourceInfos(actor).find((info) => info.id === persona.source);
    return source ? { actor, persona, source } : notFound();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && error.code === "forbidden") return { forbidden: error.message };
    throw error;
  }
});
