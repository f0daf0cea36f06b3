"use client";

import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { type Step, Steps } from "@/components/ui/steps";

export type FlowStep = { label: string; answer?: string | undefined; href?: string };
type Props = { title: string; steps?: readonly FlowStep[]; now?: number; leave?: string; children: ReactNode };

/** Where somebody is in making a batch. Everything before `now` is answered. */
export function FlowFrame({ title, steps = [], now = 0, leave = "Leave, keep as draft", children }: Props) {
  const shown = steps.map(
    ({ label, answer, href }, i): Step => ({
      label,
      answer: i > now ? undefined : answer,
      state: i < now ? "done" : i === now ? "now" : "todo",
      ...(href && { href }),
    }),
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Batches", href: "/batches" }, { label: title }]}
        actions={
          <Button variant="quiet" href="/batches">
            {leave}
          </Button>
        }
        phoneActions={null}
      />
      <Sheet>
        {shown.length > 0 && (
          <Pad className="border-b border-line py-5">
            <Steps label="Steps" steps={shown} />
          </Pad>
        )}
        {children}
      </Sheet>
    </>
  );
}
