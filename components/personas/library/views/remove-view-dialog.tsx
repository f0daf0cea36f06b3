"use client";

import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { ADDRESS_KEYS } from "@/components/personas/library/library-address";
import { notify } from "@/components/ui/toast";
import { useUrlState } from "@/lib/client/url-state";
import { useRemoveView } from "@/lib/client/views";
import { FIRST_VIEW } from "@/lib/model/built-in-views";
import type { View } from "@/lib/model/view";

/** `bare`: whether "/" opens everyone once the view is gone. */
export function RemoveViewDialog({ view, bare, onClose }: { view: View; bare: boolean; onClose: () => void }) {
  const { change } = useUrlState(ADDRESS_KEYS);
  const remove = useRemoveView();
  const confirmed = async () => {
    const gone = await remove.mutateAsync(view.id).then(
      () => true,
      () => false,
    );
    if (!gone) return;
    notify({ title: `${view.title} is deleted` });
    change({ ...Object.fromEntries(ADDRESS_KEYS.map((key) => [key, null])), tab: bare ? null : FIRST_VIEW });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete the view ${view.title}?`}
      description={`${view.team ? "The whole team loses this tab" : "Its tab goes"}; the personas it shows stay as they are.`}
      confirm="Delete view"
      danger
      busy={remove.isPending}
      error={remove.error ?? undefined}
      onConfirm={() => void confirmed()}
    />
  );
}
