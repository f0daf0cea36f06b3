import { GripVertical } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Grip } from "./use-reorder";

type Props = { at: number; name: string; grip: Grip; className?: string };

/** The place to take hold of a row: drag it, or move it with the arrow keys. */
export const GripButton = ({ at, name, grip, className }: Props) => (
  <button
    type="button"
    data-grip
    aria-label={`Move ${name}`}
    aria-keyshortcuts="ArrowUp ArrowDown Home End"
    title="Drag, or arrow keys"
    className={cn("grid cursor-grab touch-none place-items-center rounded-md text-muted hover:text-ink active:cursor-grabbing", className)}
    onPointerDown={(event) => grip.down(event, at)}
    onPointerMove={grip.moved}
    onPointerUp={grip.up}
    onPointerCancel={grip.up}
    onLostPointerCapture={grip.up}
    onKeyDown={(event) => grip.press(event, at)}
  >
    <GripVertical aria-hidden className="size-3.5" />
  </button>
);
