"use client";

import { DialogView } from "@/components/ui/dialog-view";
import { Key } from "@/components/ui/kbd";
import { isApple } from "@/lib/client/platform";
import type { OverlayProps } from "./open";
import { SHORTCUTS, type Shortcut } from "./shortcuts";

const APPLE: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };
const OTHER: Record<string, string> = { Mod: "Ctrl" };
const SAID: Record<string, string> = {
  "⌘": "Command",
  "⌥": "Option",
  "⇧": "Shift",
  "↵": "Enter",
  "←": "Left",
  "→": "Right",
  "↑": "Up",
  "↓": "Down",
};

const nameOf = (key: string): string => (isApple() ? APPLE : OTHER)[key] ?? key;

function Keys({ keys }: { keys: Shortcut["keys"] }) {
  const named = keys.map((together) => together.map(nameOf));
  return (
    <>
      <span className="sr-only">{named.map((together) => together.map((key) => SAID[key] ?? key).join(" ")).join(" or ")}</span>
      <span aria-hidden className="flex flex-wrap items-center justify-end gap-2">
        {named.map((together) => (
          <span key={together.join()} className="inline-flex gap-0.5">
            {together.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        ))}
      </span>
    </>
  );
}

/** All shortcuts, by where they work. */
export function ShortcutsSheet({ onClose }: OverlayProps) {
  return (
    <DialogView open onOpenChange={(open) => !open && onClose()} title="Keyboard shortcuts" size="md">
      <div className="gap-x-8 sm:columns-2">
        {SHORTCUTS.map(({ place, shortcuts }) => (
          <section key={place} aria-label={place} className="mb-5 break-inside-avoid">
            <h3 className="border-b border-line pb-1 text-sm text-muted">{place}</h3>
            <dl>
              {shortcuts.map(({ keys, does }) => (
                <div key={does} className="flex min-h-8 items-center justify-between gap-3">
                  <dt className="min-w-0">{does}</dt>
                  <dd className="flex-none">
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogView>
  );
}
