import { WifiOff } from "lucide-react";
import { useOnline } from "@/components/feedback/offline-notice";
import { Key } from "@/components/ui/kbd";

export function PaletteFoot() {
  const online = useOnline();
  if (!online)
    return (
      <p role="alert" className="flex flex-none items-center gap-2 border-t border-line bg-danger-wash px-4 py-2 text-sm">
        <WifiOff aria-hidden className="flex-none text-danger" />
        You are offline: people cannot be searched until the connection is back.
      </p>
    );
  return (
    <p className="flex flex-none flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm text-muted max-sm:hidden pointer-coarse:hidden">
      <span>
        <Key>↑</Key> <Key>↓</Key> move
      </span>
      <span>
        <Key>↵</Key> open
      </span>
      <span>
        <Key>⇥</Key> actions
      </span>
      <span className="ms-auto">
        Start with <Key>&gt;</Key> for actions only
      </span>
    </p>
  );
}
