"use client";

import { Copy } from "lucide-react";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";

const PersonSearch = dynamic(() => import("@/components/personas/compare/person-search").then((m) => m.PersonSearch), {
  ssr: false,
  loading: () => <Skeleton className="h-80" />,
});

type Props = {
  paste: ReactNode;
  note?: string;
  /** Leads to another address, after asking about unsaved work. */
  onLeave: (href: string) => void;
};

/** Beginning with what is there already. */
export function Ways({ paste, note, onLeave }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {paste}
      <Popover
        title="Whom to copy from"
        align="start"
        className="w-88"
        trigger={<Button icon={<Copy aria-hidden />}>From another persona</Button>}
      >
        <PersonSearch ids={[]} onPick={({ id }) => onLeave(`/personas/new?from=${id}`)} />
      </Popover>
      {note && <span className="ms-1 text-sm text-muted">{note}</span>}
    </div>
  );
}
