"use client";

import { PencilLine } from "lucide-react";
import { Popover } from "@/components/ui/popover";
import { useNow } from "@/lib/client/clock";
import type { Editor } from "@/lib/model/presence";
import { besideWords, lengthWords } from "./presence-words";

/** In the row above the form, where nothing moves when it comes and goes; pressed, it says all of it. */
export function PresenceChip({ editors }: { editors: readonly Editor[] }) {
  const now = useNow();
  const { what, so } = besideWords(editors, now);
  const trigger = (
    <button
      type="button"
      className="flex min-h-8 min-w-0 max-w-[46vw] items-center gap-2 rounded-full bg-caution-wash px-3 text-sm text-ink hover:bg-hover sm:max-w-[34vw] xl:max-w-[48vw]"
    >
      <PencilLine aria-hidden className="size-3.5 flex-none text-caution" />
      <span className="truncate">
        {what}
        <span className="text-muted max-xl:hidden"> {so}</span>
      </span>
    </button>
  );
  return (
    <Popover trigger={trigger} title="Who else is editing" align="end">
      <ul className="grid gap-1">
        {editors.map(({ user, name, since }) => (
          <li key={user} className="[overflow-wrap:anywhere]">
            {name} <span className="text-muted">{lengthWords(since, now)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{so}</p>
    </Popover>
  );
}
