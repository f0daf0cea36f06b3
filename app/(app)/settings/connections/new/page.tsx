import { AddConnectionPage } from "@/components/connections/add-connection-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "Add a connection" };

export default async function Page() {
  return <AddConnectionPage sources={listSourceInfos(await requireActorPage())} />;
}
