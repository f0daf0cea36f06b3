"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { notify } from "@/components/ui/toast";
import { readCameFrom } from "@/lib/client/came-from";
import { useRemovePersona } from "@/lib/client/personas";
import { useUndo } from "@/lib/client/undo";
import type { ProfilePersona } from "./profile-persona";

const ConfirmDialog = dynamic(() => import("@/components/feedback/confirm-dialog").then((m) => m.ConfirmDialog), { ssr: false });

type Props = { persona: ProfilePersona; source: string; onClose: () => void };

/** Asks, deletes in the source, and offers to put it back. */
export function DeletePersona({ persona, source, onClose }: Props) {
  const router = useRouter();
  const remove = useRemovePersona(persona.id);
  const undo = useUndo();
  const putBack = async (batch: string) => {
    notify({ tone: "plain", title: `Putting ${persona.name} back in ${source}` });
    try {
      const state = await undo(batch);
      if (state === "done") notify({ title: `${persona.name} is back in ${source}` });
      else notify({ tone: "plain", title: `${source} is still at it`, description: "Batches shows when it is done." });
    } catch (error) {
      notify({
        tone: "danger",
        title: `${persona.name} was not put back`,
        description: error instanceof Error ? error.message : "Try again from Batches.",
        action: { label: "Open batches", onPress: () => router.push("/batches") },
      });
    }
  };
  const confirm = () =>
    remove.mutate(persona.version, {
      onSuccess: ({ undo: batch }) => {
        notify({ title: `Deleted in ${source}`, description: persona.name, action: { label: "Undo", onPress: () => void putBack(batch) } });
        router.push(`/${readCameFrom()?.search ?? ""}`);
      },
    });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete ${persona.name}?`}
      description={`It is deleted in ${source} itself, for everyone who uses it there. You can undo it: the fields that ${source} lets others write come back, under a new id if ${source} gives one.`}
      confirm="Delete persona"
      danger
      busy={remove.isPending || remove.isSuccess}
      busyLabel="Deleting"
      error={remove.error}
      onConfirm={confirm}
    />
  );
}
