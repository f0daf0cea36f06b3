"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { notify } from "@/components/ui/toast";
import { readCameFrom } from "@/lib/client/came-from";
import { whenFree } from "@/lib/client/leave-guard";
import { useRemovePersona } from "@/lib/client/personas";
import { useUndo } from "@/lib/client/undo";
import { DeleteFacts } from "./delete-facts";
import type { ProfilePersona } from "./profile-persona";

type Props = { persona: ProfilePersona; source: string; onClose: () => void };

/** Asks once, with what depends on it; deletes in the source, and offers to put it back. */
export function DeletePersona({ persona, source, onClose }: Props) {
  const router = useRouter();
  const remove = useRemovePersona(persona.id);
  const undo = useUndo();
  const openBin = { label: "Open the bin", onPress: () => whenFree(() => router.push("/bin")) };
  const putBack = async (batch: string) => {
    notify({ tone: "plain", title: `Putting ${persona.name} back in ${source}` });
    try {
      const back = await undo(batch);
      if (back.state === "done") {
        notify({ title: `${persona.name} is back in ${source}`, ...(back.note !== null && { description: back.note, timeout: 10_000 }) });
        return;
      }
      notify({ tone: "plain", title: `${source} is still at it`, description: "The bin shows when it is done.", action: openBin });
    } catch (error) {
      notify({
        tone: "danger",
        title: `${persona.name} was not put back`,
        description: error instanceof Error ? error.message : "Try again from the bin.",
        action: openBin,
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
      description={`It is deleted in ${source} itself, for everyone who uses it there. For 30 days it can be put back from the bin; ${source} then gives it a new id, so what points at it there does not follow.`}
      confirm="Delete persona"
      danger
      busy={remove.isPending || remove.isSuccess}
      busyLabel="Deleting"
      error={remove.error}
      onConfirm={confirm}
    >
      <DeleteFacts persona={persona} />
    </ConfirmDialog>
  );
}
