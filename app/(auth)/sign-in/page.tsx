import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/auth/door";
import { SignInForm } from "@/components/auth/sign-in-form";
import { nextPath } from "@/lib/model/next-path";
import { actorOfPage } from "@/lib/services/auth/page";
import { setupState } from "@/lib/services/setup";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const next = nextPath((await searchParams).next);
  if (await actorOfPage()) redirect(next);
  if ((await setupState()).needsOwner) redirect("/set-up");
  return (
    <Door title="Your team’s personas" foot="Personary, on your own server">
      <SignInForm next={next} />
      <p className="text-sm text-muted">No account, or no password any more? Ask an owner of this installation.</p>
    </Door>
  );
}
