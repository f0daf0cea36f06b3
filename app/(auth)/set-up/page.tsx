import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FirstRun } from "@/components/auth/first-run";
import { SetUpForm } from "@/components/auth/set-up-form";
import { setupState } from "@/lib/services/setup";

export const metadata: Metadata = { title: "Set up" };
/** Whether there is an owner is asked at every visit. */
export const dynamic = "force-dynamic";

export default async function SetUpPage() {
  if (!(await setupState()).needsOwner) redirect("/");
  return (
    <FirstRun
      title="Who looks after this installation?"
      lead="The owner connects sources, brings people in and decides what each may do. This step opens only once; others are added later."
    >
      <SetUpForm />
    </FirstRun>
  );
}
