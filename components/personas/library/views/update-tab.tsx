"use client";

import { currentTab, isModified, viewAddress, viewTabs } from "@/components/personas/library/library-views";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { useUpdateView } from "@/lib/client/views";
import type { Views } from "@/lib/model/view";
import { failedView } from "./view-words";

type Props = { views: Views; address: Readonly<Record<string, string>> };

/** At the end of the tool line while the open tab shows something else than was saved. */
export function UpdateTab({ views, address }: Props) {
  const update = useUpdateView();
  const tab = currentTab(viewTabs(views), address);
  if (!tab?.saved?.can.update || !isModified(tab, address)) return null;
  const { id, title } = tab;
  const save = () =>
    update.mutate(
      { id, address: viewAddress(address) },
      {
        onSuccess: () => notify({ title: `${title} is updated` }),
        onError: (error) => notify(failedView(`${title} was not updated`, error)),
      },
    );
  return (
    <Button variant="quiet" busy={update.isPending} onClick={save} className="max-sm:hidden">
      Update tab
    </Button>
  );
}
