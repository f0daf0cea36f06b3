import { ComparePage } from "@/components/personas/compare/compare-page";
import { readIds, readShow } from "@/lib/model/compare-address";
import { atLeast } from "@/lib/model/role";
import { requireActorPage } from "@/lib/services/auth/page";
import { comparePersonas } from "@/lib/services/compare";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "Compare" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActorPage();
  const address = await searchParams;
  const { ids, repeated, broken } = readIds(address.ids);
  const { people, left } = await comparePersonas(actor, ids);
  return (
    <ComparePage
      people={people}
      sources={listSourceInfos(actor)}
      left={{ ...left, repeated, broken }}
      show={readShow(address.show)}
      mayEdit={atLeast(actor.role, "editor")}
    />
  );
}
