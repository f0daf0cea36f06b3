"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "./button";
import { type Note, type Tone, takeNotes } from "./notes";

const manager = Base.createToastManager<{ tone: Tone }>();

function show({ id, title, description, tone, action, timeout }: Note): void {
  manager.add({
    id,
    title,
    timeout,
    // The parts library hides urgent ones from screen readers until F6 is pressed: what can be pressed must be found.
    priority: tone === "danger" && !action ? "high" : "low",
    data: { tone },
    ...(description && { description }),
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.onPress();
        },
      },
    }),
  });
}

const icons = {
  positive: <CircleCheck aria-hidden className="text-positive" />,
  danger: <CircleAlert aria-hidden className="text-danger" />,
  plain: null,
};

function Toasts() {
  const { toasts } = Base.useToastManager<{ tone: Tone }>();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right"]}
      className="pointer-events-auto w-fit max-w-full rounded-lg bg-raised shadow-float transition-[opacity,translate] duration-(--motion-base) data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-3 py-2 ps-3.5 pe-2">
        {icons[toast.data?.tone ?? "plain"]}
        <div className="min-w-0">
          <Base.Title className="font-regular" />
          <Base.Description className="text-sm text-muted" />
        </div>
        <div className="ms-auto flex items-center">
          {toast.actionProps && <Base.Action render={<Button variant="quiet" size="sm" />} />}
          <Base.Close
            aria-label="Dismiss"
            render={<Button variant="quiet" size="sm" iconOnly icon={<X aria-hidden className="size-3.5" />} />}
          />
        </div>
      </Base.Content>
    </Base.Root>
  ));
}

export default function ToastView() {
  useEffect(() => takeNotes(show), []);
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          data-no-print
          className="pointer-events-none fixed inset-x-2 bottom-[calc(var(--spacing-tabbar)+0.5rem)] z-80 flex flex-col items-center gap-2 sm:inset-x-auto in-[body:has([data-floating-bar])]:bottom-[calc(var(--spacing-tabbar)+4rem)] sm:right-6 sm:bottom-6 sm:w-[26rem] sm:items-end sm:in-[body:has([data-floating-bar])]:bottom-20"
        >
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
