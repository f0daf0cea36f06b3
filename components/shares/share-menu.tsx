"use client";

import { Ellipsis, Pencil, RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { useAtLeast } from "@/components/shell/shell-user";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { useRemoveShare, useRotateShare } from "@/lib/client/shares";
import type { Share } from "@/lib/model/share";
import type { SourceInfo } from "@/lib/model/source";
import { AddressDialog } from "./address-dialog";
import { EditShareDialog } from "./edit-share-dialog";
import { nameOf } from "./share-words";

export function ShareMenu({ share, sources }: { share: Share; sources: readonly SourceInfo[] }) {
  const [asked, setAsked] = useState<"edit" | "rotate" | "delete" | null>(null);
  const rotate = useRotateShare();
  const remove = useRemoveShare();
  const reason = useAtLeast("editor") ? undefined : "Only editors and above change links.";
  const name = nameOf(share);
  const close = () => {
    setAsked(null);
    if (!rotate.isSuccess) rotate.reset();
    remove.reset();
  };
  return (
    <>
      <Menu
        label={`More for ${name}`}
        trigger={<IconButton label={`More for ${share.label ?? "this link"}`} icon={<Ellipsis aria-hidden />} />}
      >
        <MenuItem icon={<Pencil aria-hidden />} reason={reason} onSelect={() => setAsked("edit")}>
          Edit
        </MenuItem>
        <MenuItem icon={<RotateCw aria-hidden />} reason={reason} onSelect={() => setAsked("rotate")}>
          Rotate
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 aria-hidden />} reason={reason} danger onSelect={() => setAsked("delete")}>
          Delete
        </MenuItem>
      </Menu>
      {asked === "edit" && <EditShareDialog share={share} sources={sources} onClose={close} />}
      <ConfirmDialog
        open={asked === "rotate"}
        onOpenChange={(open) => !open && close()}
        title={`Give ${name} a new address?`}
        description="The old address stops at once for everybody who has it. Settings and count stay; the new address is shown once."
        confirm="Rotate"
        busy={rotate.isPending}
        error={rotate.error ?? undefined}
        onConfirm={() => rotate.mutate(share.id, { onSuccess: () => setAsked(null) })}
      />
      <AddressDialog url={rotate.data?.url ?? null} title="The link has a new address" onClose={() => rotate.reset()} />
      <ConfirmDialog
        open={asked === "delete"}
        onOpenChange={(open) => !open && close()}
        title={`Delete ${name}?`}
        description="Its address stops at once and its count is gone. The personas stay as they are. This cannot be undone; turning it off can."
        confirm="Delete link"
        danger
        busy={remove.isPending}
        error={remove.error ?? undefined}
        onConfirm={() => remove.mutate(share.id, { onSuccess: () => notify({ title: "The link is deleted" }) })}
      />
    </>
  );
}
