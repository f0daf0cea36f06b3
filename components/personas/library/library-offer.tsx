"use client";

import { ArrowUp } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = { words: string; onShow: () => void };

/** Floats over the top of the list and takes no room there. */
export function LibraryOffer({ words, onShow }: Props) {
  return (
    <div className="sticky top-16 z-6 flex h-0 justify-center px-gutter">
      {words !== "" && (
        <Button size="sm" variant="primary" icon={<ArrowUp aria-hidden />} onClick={onShow} className="rounded-full shadow-float">
          {words}. Show
        </Button>
      )}
    </div>
  );
}
