import { X } from "lucide-react";

export const chipFrame =
  "inline-flex h-control min-w-0 max-w-full items-center overflow-hidden rounded-md border border-line-strong bg-raised whitespace-nowrap";

export const ChipCross = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <button
    type="button"
    aria-label={label}
    onClick={onRemove}
    className="grid h-full flex-none place-items-center border-s border-line px-2 text-muted hover:bg-hover focus-visible:-outline-offset-2"
  >
    <X aria-hidden className="size-3.5" />
  </button>
);
