import { ClipboardPaste } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = { reason?: string; onPress?: () => void };

export function PasteButton({ reason, onPress }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button icon={<ClipboardPaste aria-hidden />} reason={reason} onClick={onPress}>
        Paste text or a table
      </Button>
      <span className="text-sm text-muted">Fill in the form below, or begin with what you have: notes, a spreadsheet, JSON.</span>
    </div>
  );
}
