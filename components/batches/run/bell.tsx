"use client";

import { Bell, BellRing } from "lucide-react";
import { useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toast";
import { setBell, useWatch } from "@/lib/client/batch-watch";

const inThisBrowser = (): Promise<NotificationPermission> =>
  "Notification" in window ? Notification.requestPermission().catch(() => "denied" as const) : Promise.resolve("denied" as const);

/** Asks to be told when a batch is over, by the browser too where it is allowed. */
export function BatchBell({ batch, small }: { batch: string; small?: boolean }) {
  const user = useShellUser();
  const { bells } = useWatch(user?.id ?? "");
  if (!user) return null;
  const on = bells.includes(batch);
  const press = async () => {
    setBell(user.id, batch, !on);
    if (on) return;
    const allowed = (await inThisBrowser()) === "granted";
    notify(
      allowed
        ? {
            title: "You will be told when it is done",
            description: "Here on any page, and by your browser when Personary is in the background.",
          }
        : {
            tone: "plain",
            title: "You will be told here only",
            description:
              "Your browser lets Personary show no notifications. Allow them in its settings for this site to be told in the background too.",
          },
    );
  };
  const icon = on ? <BellRing aria-hidden /> : <Bell aria-hidden />;
  if (small) return <IconButton label="Tell me when done" icon={icon} aria-pressed={on} onClick={() => void press()} />;
  return (
    <Button variant="quiet" icon={icon} aria-pressed={on} onClick={() => void press()}>
      Tell me when done
    </Button>
  );
}
