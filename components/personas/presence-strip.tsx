"use client";

import { PencilLine } from "lucide-react";
import { Strip } from "@/components/ui/strip";
import { useEditors } from "@/lib/client/presence";
import { editingWords } from "./presence-words";

/** On a profile: who is changing it right now. */
export function PresenceStrip({ persona }: { persona: string }) {
  const words = editingWords(useEditors(persona));
  return (
    words !== "" && (
      <Strip tone="accent" icon={<PencilLine aria-hidden />} live>
        {words}
      </Strip>
    )
  );
}
