import { BinPage } from "@/components/bin/bin-page";
import { binQuerySchema } from "@/lib/model/bin";
import { requireActorPage } from "@/lib/services/auth/page";
import { listBin } from "@/lib/services/bin";

export const metadata = { title: "Bin" };

export default async function Page() {
  const actor = await requireActorPage();
  return <BinPage initial={await listBin(actor, binQuerySchema.parse({}))} />;
}
