"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { MOST_COMPARED } from "@/lib/model/compare-address";

const PersonSearch = dynamic(() => import("./person-search").then((m) => m.PersonSearch), {
  ssr: false,
  loading: () => <Skeleton className="h-80" />,
});

/** Gone from its popover when somebody was added: give it the ids as its key. */
export function AddPersona({ ids, iconOnly = false }: { ids: readonly string[]; iconOnly?: boolean }) {
  const reason = ids.length >= MOST_COMPARED ? "Four is the most that can be compared. Remove one first." : undefined;
  const trigger = (
    <Button variant="quiet" icon={<Plus aria-hidden />} reason={reason} {...(iconOnly && { iconOnly, "aria-label": "Add another" })}>
      {!iconOnly && "Add another"}
    </Button>
  );
  if (reason) return trigger;
  return (
    <Popover title="Add a persona" hideTitle align="end" trigger={trigger} className="w-88">
      <PersonSearch ids={ids} />
    </Popover>
  );
}
