import { LibraryPage } from "@/components/personas/library/library-page";
import { healQuery } from "@/lib/model/healed-query";
import { requireActorPage } from "@/lib/services/auth/page";
import { listPersonas } from "@/lib/services/persona-list";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata = { title: "Library" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActorPage();
  const { query, kept, dropped } = healQuery(await searchParams);
  const [initial, sources] = await Promise.all([listPersonas(actor, query), listSourceInfos(actor)]);
  return (
    <LibraryPage
      initial={initial}
      kept={kept}
      dropped={dropped}
      sources={sources.map(({ id, label, can, place }) => ({ id, label, can, place }))}
    />
  );
}
