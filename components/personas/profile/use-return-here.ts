"use client";

import { useRouter } from "next/navigation";
import { usePutBack } from "@/components/bin/use-put-back";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { useBinEntry } from "@/lib/client/bin";

/** The bin's word on a deleted persona, and the way back for its own page. */
export function useReturnHere(id: string) {
  const router = useRouter();
  const mayWrite = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const { data: entry, isError } = useBinEntry(id, true);
  const { putBack, isUnder } = usePutBack();
  const roleReason = mayWrite ? undefined : `Your role is ${role}: only editors and above put personas back.`;
  return {
    entry,
    isError,
    busy: isUnder(id) || Boolean(entry?.returning),
    /** Why not; undefined when it can be put back. */
    reason: entry === undefined ? "Looking in the bin" : (entry?.reason ?? roleReason),
    bringBack: async () => {
      if (!entry) return;
      const [ending] = await putBack([entry]);
      if (ending?.state === "done") router.refresh();
    },
  };
}
