import { SharesPage } from "@/components/shares/shares-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listShares } from "@/lib/services/shares";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "Links" };

export default async function Page() {
  const actor = await requireActorPage();
  return <SharesPage initial={await listShares(actor)} sources={listSourceInfos(actor)} />;
}
