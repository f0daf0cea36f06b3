const EVENT = "app:palette";

export const openPalette = (): void => {
  window.dispatchEvent(new Event(EVENT));
};

export function onOpenPalette(listener: () => void): () => void {
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}

export type OverlayProps = {
  /** What was typed before it was here. */
  typed: string;
  onClose: () => void;
  onKeys: () => void;
};

/** Their code comes when they are first wanted. */
export const LOAD = {
  palette: async () => (await import("./palette-frame")).PaletteFrame,
  keys: async () => (await import("./shortcuts-sheet")).ShortcutsSheet,
};
