import { useMounted } from "./clock";

export const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

/** How a shortcut with the command key is written on this device: "⌘K" or "Ctrl K". */
export function useCommandKey(letter: string): string {
  const mounted = useMounted();
  return mounted && !isApple() ? `Ctrl ${letter}` : `⌘${letter}`;
}
