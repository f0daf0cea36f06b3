import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { nextPath } from "@/lib/model/next-path";
import type { Actor } from "@/lib/services/actor";
import { setupState } from "@/lib/services/setup";
import { actorFromHeaders } from "./session";

/** Who looks at a page, or null. */
export const actorOfPage = async (): Promise<Actor | null> => actorFromHeaders(await headers());

/** Who looks at a page; nobody is sent to sign in and back, or to set up an app that has no owner yet. */
export async function requireActorPage(): Promise<Actor> {
  const given = await headers();
  const actor = await actorFromHeaders(given);
  if (actor) return actor;
  if ((await setupState()).needsOwner) redirect("/set-up");
  const back = nextPath(given.get("x-path"));
  redirect(back === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(back)}`);
}
