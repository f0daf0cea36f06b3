import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Gate } from "@/components/shares/gate";
import { SharedPage } from "@/components/shares/shared-page";
import { sharedTitle } from "@/components/shares/shared-words";
import { UnlockForm } from "@/components/shares/unlock-form";
import { AppError } from "@/lib/model/errors";
import { unlockCookie } from "@/lib/services/share-route";
import { countView, openShare } from "@/lib/services/shared";

/** Every visit is asked anew whether the link still stands. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ token: string }> };

const opened = cache(async (token: string) => {
  const unlock = (await cookies()).get(unlockCookie(token))?.value;
  return openShare(token, unlock).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await opened((await params).token);
  return {
    title: { absolute: found && "shared" in found ? sharedTitle(found.shared) : "A shared page" },
    description: null,
    robots: { index: false, follow: false, noarchive: true },
    referrer: "no-referrer",
  };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const found = await opened(token);
  if (!found) notFound();
  if ("locked" in found) {
    return (
      <Gate title="This page has a password" text="Whoever sent you the address has it.">
        <UnlockForm token={token} />
      </Gate>
    );
  }
  await countView(token);
  return <SharedPage shared={found.shared} />;
}
