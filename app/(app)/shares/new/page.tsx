import { NewSharePage } from "@/components/shares/new-share-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listConnections } from "@/lib/services/connections";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "New link" };

export default async function Page() {
  const actor = await requireActorPage();
  const connected = new Set((await listConnections(actor)).map(({ source }) => source));
  return <NewSharePage sources={listSourceInfos(actor)} connected={[...connected]} />;
}
