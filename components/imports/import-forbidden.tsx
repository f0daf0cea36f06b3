import { EmptyState } from "@/components/feedback/empty-state";
import { Button } from "@/components/ui/button";
import { ImportFrame } from "./import-frame";

/** For viewers: why not, and who can. */
export const ImportForbidden = () => (
  <ImportFrame step="file" leave="Leave">
    <h1 className="sr-only">Your role is viewer</h1>
    <EmptyState title="Your role is viewer" action={<Button href="/batches">See all batches</Button>}>
      Only editors and above bring personas in. Ask an admin of your team to do it or to raise your role.
    </EmptyState>
  </ImportFrame>
);
