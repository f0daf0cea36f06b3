import { AppearancePage } from "@/components/team/appearance-page";
import { requireActorPage } from "@/lib/services/auth/page";

export const metadata = { title: "Appearance" };

export default async function Page() {
  await requireActorPage();
  return <AppearancePage />;
}
