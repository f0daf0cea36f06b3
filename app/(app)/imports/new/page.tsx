import { ImportNewPage } from "@/components/imports/import-new-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "Import a file" };

export default async function Page() {
  const actor = await requireActorPage();
  return <ImportNewPage sources={listSourceInfos(actor)} />;
}
