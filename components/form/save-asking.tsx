"use client";

import { LoaderCircle } from "lucide-react";
import type { SaveEnd } from "@/lib/client/save-result";
import { useAsking } from "./use-asking";

/** Finds out how a save ended and says that it does. */
export function SaveAsking({ saveKey, onEnd }: { saveKey: string; onEnd: (end: SaveEnd) => void }) {
  const { unreachable } = useAsking(saveKey, onEnd);
  return (
    <span className="flex items-center gap-2 text-muted">
      <LoaderCircle aria-hidden className="animate-spin" />
      {unreachable ? "Waiting for Personary to answer…" : "Asking how it ended…"}
    </span>
  );
}
