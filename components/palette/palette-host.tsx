"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { notify } from "@/components/ui/toast";
import { useHotkeys } from "@/lib/client/hotkeys";
import { isApple } from "@/lib/client/platform";
import { LOAD, type OverlayProps, onOpenPalette } from "./open";

type Kind = keyof typeof LOAD;

/** Another modal dialog takes the page out of reach. */
const isCovered = (): boolean => document.getElementById("main")?.closest("[aria-hidden='true'], [inert]") != null;

/** Hears ⌘K (Ctrl K) anywhere and `?` outside of fields. What is typed while the code is on the way is kept; it is handed over in one step, so that no key falls in between. */
export function PaletteHost() {
  const [open, setOpen] = useState<Kind | null>(null);
  const [views, setViews] = useState<Partial<Record<Kind, ComponentType<OverlayProps>>>>({});
  const typed = useRef("");
  const View = open && views[open];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey || event.isComposing) return;
      if (!(event.metaKey || (event.ctrlKey && !isApple())) || isCovered()) return;
      event.preventDefault();
      setOpen((now) => (now === "palette" ? null : "palette"));
    };
    const unhear = onOpenPalette(() => setOpen("palette"));
    window.addEventListener("keydown", press);
    return () => {
      unhear();
      window.removeEventListener("keydown", press);
    };
  }, []);
  useEffect(() => {
    if (!open) typed.current = "";
    if (!open || View) return;
    LOAD[open]().then(
      (Loaded) => flushSync(() => setViews((held) => ({ ...held, [open]: Loaded }))),
      () => {
        setOpen(null);
        notify({ tone: "danger", title: "This could not be loaded", description: "Check the connection and try again." });
      },
    );
    const keep = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey) return;
      if (event.key === "Escape") setOpen(null);
      else if (event.key === "Backspace") typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", keep, true);
    return () => window.removeEventListener("keydown", keep, true);
  }, [open, View]);
  useHotkeys({ "?": () => setOpen("keys") });
  return View ? <View typed={typed.current} onClose={() => setOpen(null)} onKeys={() => setOpen("keys")} /> : null;
}
