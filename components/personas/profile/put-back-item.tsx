"use client";

import { Undo2 } from "lucide-react";
import { MenuItem } from "@/components/ui/menu";
import { useReturnHere } from "./use-return-here";

export function PutBackItem({ id }: { id: string }) {
  const { entry, reason, busy, bringBack } = useReturnHere(id);
  const why = entry === null ? "It was deleted too long ago." : reason;
  return (
    <MenuItem icon={<Undo2 aria-hidden />} reason={busy ? "It is on its way back." : why} onSelect={() => void bringBack()}>
      Put back
    </MenuItem>
  );
}
