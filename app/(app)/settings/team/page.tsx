import { TeamPage } from "@/components/team/team-page";
import { atLeast } from "@/lib/model/role";
import { requireActorPage } from "@/lib/services/auth/page";
import { listMembers } from "@/lib/services/members";

export const metadata = { title: "Team" };

export default async function Page() {
  const actor = await requireActorPage();
  const initial = atLeast(actor.role, "admin") ? (await listMembers(actor)).data : null;
  return <TeamPage initial={initial} me={actor.id} />;
}
