import { ClipboardPaste } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = { reason?: string; onPress?: () => void };

export function PasteButton({ reason, onPress }: Props) {
  return (
    <Button icon={<ClipboardPaste aria-hidden />} reason={reason} onClick={onPress}>
      Paste text or a table
    </Button>
  );
}
