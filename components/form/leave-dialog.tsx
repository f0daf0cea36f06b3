import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { useNotKept } from "@/lib/client/draft-kept";
import { plural } from "@/lib/client/format";
import type { LeaveGuard } from "@/lib/client/leave-guard";

/** Asked before unsaved work goes out of sight. */
export function LeaveDialog({ guard, count, what }: { guard: LeaveGuard; count: number; what: string }) {
  const notKept = useNotKept();
  return (
    <ConfirmDialog
      open={guard.asking}
      onOpenChange={(open) => !open && guard.stay()}
      title={`Leave ${what} with ${plural(count, "unsaved change")}?`}
      description={
        notKept
          ? "Nothing has been sent, and no draft could be kept on this device: what you typed would be gone."
          : "Nothing has been sent. A draft stays on this device and is offered when you come back."
      }
      cancel="Stay"
      confirm="Leave without saving"
      danger
      onConfirm={guard.leave}
    />
  );
}
