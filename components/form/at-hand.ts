import { expectNote } from "@/components/ui/toast";

const PARTS = [
  () => import("@/components/ui/dialog-view"),
  () => import("@/components/ui/alert-dialog-view"),
  () => import("@/components/auth/sign-in-again"),
];

/** Once something is typed: what a save that goes wrong would need is fetched while the network is still there. */
export function keepAtHand(): void {
  expectNote();
  for (const load of PARTS) load().catch(() => undefined);
}
