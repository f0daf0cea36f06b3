import { Search, X } from "lucide-react";
import type { RefObject } from "react";
import { Key } from "@/components/ui/kbd";
import type { usePalette } from "./use-palette";

type Props = { palette: ReturnType<typeof usePalette>; input: RefObject<HTMLInputElement | null>; onClose: () => void };

export function PaletteField({ palette, input, onClose }: Props) {
  const { text, type, inside, back, active, prefix, count } = palette;
  return (
    <div className="flex h-13 flex-none items-center gap-3 border-b border-line px-4 text-muted focus-within:border-accent focus-within:shadow-[0_1px_0_var(--color-accent)]">
      <Search aria-hidden className="size-5 flex-none" />
      {inside && (
        <button
          type="button"
          aria-label={`With ${inside.name}: back to everything`}
          className="flex h-6 max-w-[45%] flex-none items-center gap-1 rounded-sm bg-accent-wash px-2 text-sm text-ink"
          onClick={() => {
            back();
            input.current?.focus();
          }}
        >
          <span className="truncate">{inside.name}</span>
          <X aria-hidden className="size-3 flex-none" />
        </button>
      )}
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={`${prefix}list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${prefix}${active.id}`}
        aria-label="Search people, pages and actions"
        placeholder={inside ? "What to do?" : "Search or jump"}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        className="min-w-0 flex-1 text-lg text-ink outline-none placeholder:text-muted"
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <button type="button" aria-label="Close" className="grid min-h-6 min-w-6 flex-none place-items-center rounded-sm" onClick={onClose}>
        <Key className="pointer-coarse:hidden">Esc</Key>
        <X aria-hidden className="size-5 not-pointer-coarse:hidden" />
      </button>
    </div>
  );
}
