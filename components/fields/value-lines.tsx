"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/client/format";

const FIRST = 12;

/** A list; a very long one opens on demand. */
export function ValueLines({ lines }: { lines: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const shown = open || lines.length <= FIRST + 2 ? lines : lines.slice(0, FIRST);
  const keyed = shown.map((line, i) => ({ key: `${i} ${line.slice(0, 40)}`, line }));
  return (
    <>
      <ul className="lines">
        {keyed.map(({ key, line }) => (
          <li key={key} dir="auto" className="whitespace-pre-line">
            {line.trim()}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button variant="quiet" size="sm" className="mt-1" onClick={() => setOpen(true)}>
          Show all {formatNumber(lines.length)}
        </Button>
      )}
    </>
  );
}
