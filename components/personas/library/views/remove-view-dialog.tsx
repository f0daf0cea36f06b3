"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { notify } from "@/components/ui/toast";
import { useRemoveView } from "@/lib/client/views";
import type { View } from "@/lib/model/view";

export function RemoveViewDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const router = useRouter();
  const remove = useRemoveView();
  const gone = () => {
    notify({ title: `${view.title} is deleted` });
    onClose();
    router.push("/");
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
      onConfirm={() => remove.mutate(view.id, { onSuccess: gone })}
    />
  );
}
