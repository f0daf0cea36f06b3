"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Strip } from "@/components/ui/strip";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

export function OfflineNotice() {
  if (useOnline()) return null;
  return (
    <Strip tone="danger" live icon={<WifiOff aria-hidden />}>
      <b>You are offline.</b> What is on screen was read before. Nothing can be saved until the connection is back.
    </Strip>
  );
}
