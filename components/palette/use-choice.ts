import { useEffect, useState } from "react";
import type { PaletteItem } from "./palette-item";

/** Which item is highlighted: the first until somebody moves. */
export function useChoice(items: readonly PaletteItem[], prefix: string) {
  const [moved, setMoved] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === moved),
  );
  const active = items[at];
  const held = moved !== null && active?.id === moved;
  useEffect(() => {
    if (held) document.getElementById(`${prefix}${moved}`)?.scrollIntoView({ block: "nearest" });
  }, [held, moved, prefix]);
  const to = (index: number) => setMoved(items[(index + items.length) % Math.max(1, items.length)]?.id ?? null);
  const move = (key: string): boolean => {
    if (key === "ArrowDown") to(at + 1);
    else if (key === "ArrowUp") to(at - 1);
    else if (key === "Home") to(0);
    else if (key === "End") to(items.length - 1);
    else return false;
    return true;
  };
  return { active, held, move, point: setMoved, reset: () => setMoved(null) };
}
