import { redirect } from "next/navigation";
import { LibraryPage } from "@/components/personas/library/library-page";
import { cellsFor, columnsOf } from "@/lib/model/columns";
import { healQuery } from "@/lib/model/healed-query";
import { FIRST_ROWS } from "@/lib/model/list-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listPersonas } from "@/lib/services/persona-list";
import { listSourceInfos } from "@/lib/services/sources";
import { listViews, startOf } from "@/lib/services/views";

export const metadata = { title: "Library" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActorPage();
  const address = await searchParams;
  const { query, kept, dropped } = healQuery(address);
  const columns = address.view === "table" ? cellsFor(columnsOf(String(address.columns ?? ""))) : [];
  const first = { ...query, limit: FIRST_ROWS, ...(columns.length > 0 && { columns }) };
  const [views, initial, sources] = await Promise.all([listViews(actor), listPersonas(actor, first), listSourceInfos(actor)]);
  const start = Object.keys(address).length === 0 ? startOf(views) : null;
  if (start !== null) redirect(`/?${start}`);
  return (
    <LibraryPage
      initial={initial}
      kept={kept}
      dropped={dropped}
      views={views}
      sources={sources.map(({ id, label, can, place }) => ({ id, label, can, place }))}
    />
  );
}
