import { useMounted } from "@/lib/client/clock";

/** How the save shortcut is written on this device. */
export function useSaveKey(): string {
  const mounted = useMounted();
  return mounted && !/mac|iphone|ipad/i.test(navigator.userAgent) ? "Ctrl S" : "⌘S";
}
