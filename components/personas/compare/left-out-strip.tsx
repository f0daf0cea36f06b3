"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";

/** Says who of the address is not here, and puts the address right. */
export function LeftOutStrip({ words, href }: { words: string; href: string }) {
  const [open, setOpen] = useState(words !== "");
  useEffect(() => {
    if (words !== "") window.history.replaceState(null, "", href);
  }, [words, href]);
  if (!open) return null;
  return (
    <Strip
      tone="accent"
      live
      action={
        <Button size="sm" variant="quiet" onClick={() => setOpen(false)}>
          Dismiss
        </Button>
      }
    >
      Left out of this comparison: {words}.
    </Strip>
  );
}
