"use client";

import { Columns3, Copy, Ellipsis, FolderInput, Link2, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { SelectionBar } from "@/components/table/selection-bar";
import type { TickApi } from "@/components/table/use-ticks";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { formatNumber } from "@/lib/client/format";
import { writeSelection } from "@/lib/client/selection";
import { compareHref, MOST_COMPARED } from "@/lib/model/compare-address";
import type { Facets } from "@/lib/model/facets";
import type { PersonaSummary } from "@/lib/model/persona";
import { ExportMenu, PhoneExportItems } from "./export-menu";
import { filterOf, isFiltered, listOf, pickKeys, QUERY_KEYS } from "./library-address";
import type { LibraryRows } from "./list-props";
import { bySource, type SourceCan, verbOf } from "./selection-verbs";
import { useExporting } from "./use-exporting";
import { useSelectionVerbs } from "./use-library-verbs";

type Props = {
  ticks: TickApi<PersonaSummary>;
  shown: LibraryRows;
  total: number;
  address: Readonly<Record<string, string>>;
  sources: readonly SourceCan[];
  facet: Facets["source"];
};

/** What is ticked and what can be done with it; what cannot says why, here and for screen readers. */
export function LibrarySelection({ ticks, shown, total, address, sources, facet }: Props) {
  const router = useRouter();
  const mayWrite = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const roleReason = mayWrite ? undefined : `Your role is ${role}: only editors and above change or share personas.`;
  const counts = bySource(ticks.rows, ticks.all, facet, listOf(address.source));
  const edit = verbOf("update", counts, sources, roleReason);
  const remove = verbOf("remove", counts, sources, roleReason);
  const elsewhere = ticks.rows.filter((row) => shown.indexOf(row.id) < 0).length;
  const notes = [elsewhere > 0 && `${formatNumber(elsewhere)} not in this list`, edit.note ?? edit.reason].filter(Boolean).join(", ");
  const few = !ticks.all && ticks.count >= 2 && ticks.count <= MOST_COMPARED;
  const take = (path: string) => {
    writeSelection(ticks.all ? { query: filterOf(address), total } : { ids: ticks.rows.map((row) => row.id) });
    router.push(path);
  };
  const exporting = useExporting({
    count: ticks.count,
    how: "as ticked",
    scope: ticks.all ? { query: pickKeys(address, QUERY_KEYS) } : { ids: ticks.rows.map((row) => row.id) },
  });
  useSelectionVerbs({
    count: ticks.count,
    editReason: edit.reason,
    removeReason: remove.reason,
    shareReason: roleReason,
    ids: ticks.all ? undefined : ticks.rows.map((row) => row.id),
    take,
    clear: ticks.clear,
  });
  return (
    <SelectionBar
      count={ticks.count}
      total={total}
      all={ticks.all}
      filtered={isFiltered(address)}
      note={notes || undefined}
      onAll={ticks.takeAll}
      onClear={ticks.clear}
    >
      <Button variant="quiet" icon={<Pencil aria-hidden />} reason={edit.reason} onClick={() => take("/batches/new?kind=update")}>
        Edit field…
      </Button>
      <Button variant="quiet" icon={<Link2 aria-hidden />} reason={roleReason} onClick={() => take("/shares/new")}>
        Share…
      </Button>
      <Button
        variant="quiet"
        icon={<Columns3 aria-hidden />}
        reason={few ? undefined : "Tick two to four personas to compare them."}
        onClick={() => router.push(compareHref(ticks.rows.map((row) => row.id)))}
      >
        Compare
      </Button>
      <ExportMenu exporting={exporting} side="top" className="max-sm:hidden" />
      <Button variant="quiet" icon={<Trash2 aria-hidden />} reason={remove.reason} onClick={() => take("/batches/new?kind=remove")}>
        Delete…
      </Button>
      <Menu
        side="top"
        trigger={
          <IconButton label="More to do with them" icon={<Ellipsis aria-hidden />} className="max-sm:!flex-none max-sm:[&_svg]:!block" />
        }
      >
        <PhoneExportItems exporting={exporting} />
        <MenuItem icon={<Copy aria-hidden />} reason={roleReason} onSelect={() => take("/batches/new?kind=copy")}>
          Copy to another place…
        </MenuItem>
        <MenuItem icon={<FolderInput aria-hidden />} reason={remove.reason} onSelect={() => take("/batches/new?kind=move")}>
          Move to another place…
        </MenuItem>
      </Menu>
    </SelectionBar>
  );
}
