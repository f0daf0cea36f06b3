"use client";

import { useAtLeast } from "@/components/shell/shell-user";
import { Switch } from "@/components/ui/switch";
import { notify } from "@/components/ui/toast";
import { useUpdateShare } from "@/lib/client/shares";
import type { Share } from "@/lib/model/share";
import { nameOf } from "./share-words";

/** Off at once for everybody who has the address. A link that ended needs a new end first. */
export function ShareSwitch({ share }: { share: Share }) {
  const update = useUpdateShare(share.id);
  const editor = useAtLeast("editor");
  const name = nameOf(share);
  const ended = share.state === "expired";
  const change = (on: boolean) =>
    update.mutate(
      { on },
      {
        onSuccess: () => notify({ title: on ? `${name} works again` : `${name} is off` }),
        onError: (error) => notify({ tone: "danger", title: `${name} was not changed`, description: error.message }),
      },
    );
  return (
    <Switch
      aria-label={`Link ${share.label ?? "without label"} works`}
      title={ended ? "It ended; give it a later end first." : undefined}
      checked={share.state === "on"}
      aria-busy={update.isPending}
      disabled={!editor || ended || update.isPending}
      onChange={change}
    />
  );
}
