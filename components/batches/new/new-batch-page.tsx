"use client";

import { Braces, Pencil, Trash2 } from "lucide-react";
import { EmptyState, type Way } from "@/components/feedback/empty-state";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { useMounted } from "@/lib/client/clock";
import { useUrlState } from "@/lib/client/url-state";
import type { SourceInfo } from "@/lib/model/source";
import { CreateFlow } from "./create-flow";
import { ExistingFlow } from "./existing-flow";
import { FlowFrame } from "./flow-frame";

const KEYS = ["kind", "step"] as const;

const WAYS: readonly Way[] = [
  {
    title: "Change a field",
    text: "Of the personas you ticked in the library.",
    icon: <Pencil aria-hidden />,
    href: "/batches/new?kind=update",
  },
  { title: "Delete", text: "The personas you ticked in the library.", icon: <Trash2 aria-hidden />, href: "/batches/new?kind=remove" },
  {
    title: "New from JSON",
    text: "Paste a list of personas and choose where they go.",
    icon: <Braces aria-hidden />,
    href: "/batches/new?kind=create",
  },
];

/** Making a batch. The address holds what and at which step; the form is kept in this tab. */
export function NewBatchPage({ sources }: { sources: readonly SourceInfo[] }) {
  const { address, change } = useUrlState(KEYS);
  const mounted = useMounted();
  const mayWrite = useAtLeast("editor");
  const kind = address.kind;
  const atPreview = address.step === "preview";
  const onPreview = (on: boolean) => {
    change({ step: on ? "preview" : null });
    window.scrollTo(0, 0);
  };
  if (!mayWrite)
    return (
      <FlowFrame title="New batch" leave="Leave">
        <h1 className="sr-only">Your role is viewer</h1>
        <EmptyState title="Your role is viewer" action={<Button href="/batches">See all batches</Button>}>
          Only editors and above change personas. Ask an admin of your team to do it or to raise your role.
        </EmptyState>
      </FlowFrame>
    );
  if (!mounted)
    return (
      <FlowFrame title="New batch">
        <Pad className="py-6">
          <RowsSkeleton count={4} />
        </Pad>
      </FlowFrame>
    );
  if (kind === "update" || kind === "remove")
    return <ExistingFlow key={kind} kind={kind} atPreview={atPreview} onPreview={onPreview} sources={sources} />;
  if (kind === "create") return <CreateFlow atPreview={atPreview} onPreview={onPreview} sources={sources} />;
  return (
    <FlowFrame title="New batch" leave="Leave">
      <h1 className="sr-only">New batch</h1>
      <EmptyState title="What should happen?" ways={WAYS}>
        A batch does one thing to many personas. You see what would change before anything is sent.
      </EmptyState>
    </FlowFrame>
  );
}
