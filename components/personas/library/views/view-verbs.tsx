"use client";

import { ArrowLeft, ArrowRight, CopyPlus, House, Pencil, RotateCcw, Save, Trash2, User, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { viewAddress } from "@/components/personas/library/library-views";
import { useAtLeast } from "@/components/shell/shell-user";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-view";
import { notify } from "@/components/ui/toast";
import { isApple } from "@/lib/client/platform";
import { useArrangeViews, useUpdateView } from "@/lib/client/views";
import type { AskedOfView } from "./view-menu";
import type { ViewTabProps } from "./view-tab";
import { failedView } from "./view-words";

/** The menu's items. They are gone once one was chosen, so that answers are heard by promise. */
export function ViewVerbs({
  tab,
  place,
  modified,
  opensFirst,
  shown,
  moves,
  onAsk,
}: ViewTabProps & { onAsk: (what: AskedOfView) => void }) {
  const router = useRouter();
  const { mutateAsync: update } = useUpdateView();
  const { mutateAsync: arrange } = useArrangeViews();
  const editor = useAtLeast("editor");
  const { id, title, saved } = tab;
  const reason = saved?.can.reason;
  const alt = isApple() ? "⌥" : "Alt ";
  const tell = (run: Promise<unknown>, done: string, failed: string) =>
    void run.then(
      () => notify({ title: done }),
      (error: unknown) => notify(failedView(failed, error)),
    );
  const share = (team: boolean) =>
    tell(
      update({ id, team }),
      team ? `Everyone in the team has ${title} now` : `Only you have ${title} now`,
      `${title} was not ${team ? "given to the team" : "taken back"}`,
    );
  const shareReason = saved?.team && !saved.mine ? "Only who made it can take it back from the team." : (reason ?? viewerReason(editor));
  return (
    <>
      {saved && modified && (
        <MenuItem
          icon={<Save aria-hidden />}
          reason={reason}
          onSelect={() => tell(update({ id, address: viewAddress(shown) }), `${title} is updated`, `${title} was not updated`)}
        >
          Update to what is shown
        </MenuItem>
      )}
      {modified && (
        <MenuItem icon={<RotateCcw aria-hidden />} onSelect={() => router.push(tab.href, { scroll: false })}>
          Reset
        </MenuItem>
      )}
      {modified && <MenuSeparator />}
      {saved && (
        <MenuItem icon={<Pencil aria-hidden />} reason={reason} onSelect={() => onAsk("rename")}>
          Rename
        </MenuItem>
      )}
      <MenuItem icon={<CopyPlus aria-hidden />} onSelect={() => onAsk("duplicate")}>
        Duplicate
      </MenuItem>
      {saved && (
        <MenuItem icon={saved.team ? <User aria-hidden /> : <Users aria-hidden />} reason={shareReason} onSelect={() => share(!saved.team)}>
          {saved.team ? "Only for me" : "For the whole team"}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<ArrowLeft aria-hidden />} kbd={`${alt}←`} disabled={place.at === 0} onSelect={() => moves.step(id, -1)}>
        Move left
      </MenuItem>
      <MenuItem icon={<ArrowRight aria-hidden />} kbd={`${alt}→`} disabled={place.at === place.of - 1} onSelect={() => moves.step(id, 1)}>
        Move right
      </MenuItem>
      <MenuItem
        icon={<House aria-hidden />}
        reason={opensFirst ? "The library opens with it." : undefined}
        onSelect={() => tell(arrange({ start: id }), `The library opens with ${title} now`, `${title} does not open first`)}
      >
        Open first
      </MenuItem>
      {saved && <MenuSeparator />}
      {saved && (
        <MenuItem icon={<Trash2 aria-hidden />} reason={reason} danger onSelect={() => onAsk("delete")}>
          Delete
        </MenuItem>
      )}
    </>
  );
}

const viewerReason = (editor: boolean) => (editor ? undefined : "Only editors and above give views to the team.");
