import { Columns3, Copy, Link2, Pencil } from "lucide-react";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { useConnections } from "@/lib/client/connections";
import { writeSelection } from "@/lib/client/selection";
import { compareHref } from "@/lib/model/compare-address";
import type { PaletteItem, PalettePerson } from "./palette-item";

/** What can be done with somebody who is not on the page. */
export function usePersonVerbs(): (person: PalettePerson) => PaletteItem[] {
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const { data: connections } = useConnections();
  const roleReason = editor ? undefined : `Your role is ${role}: only editors and above change or share personas.`;
  const makeReason = editor ? undefined : `Your role is ${role}: only editors and above make personas.`;
  return ({ id, connection }) => {
    const can = connections?.find((held) => held.id === connection)?.can;
    const writeReason = can && !can.update ? (can.reason ?? "Its source does not let others write personas.") : roleReason;
    return [
      { id: `edit-${id}`, label: "Edit", icon: Pencil, href: `/personas/${id}/edit`, reason: writeReason },
      {
        id: `share-${id}`,
        label: "Share with a new link",
        icon: Link2,
        href: "/shares/new",
        run: () => writeSelection({ ids: [id] }),
        reason: roleReason,
      },
      { id: `duplicate-${id}`, label: "Duplicate…", icon: Copy, href: `/personas/new?from=${id}`, also: "copy clone", reason: makeReason },
      { id: `compare-${id}`, label: "Compare with…", icon: Columns3, href: compareHref([id]) },
    ];
  };
}
