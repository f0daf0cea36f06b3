import type { ReactNode } from "react";
import { Portrait } from "@/components/personas/portrait";
import { type Step, Steps } from "@/components/ui/steps";
import { FACES, Wordmark } from "./door";

const STEPS: Step[] = [
  { label: "Owner", state: "now" },
  { label: "First source", answer: "or sample data", state: "todo" },
  { label: "Library", state: "todo" },
];

/** One step of the first run, with a row of portraits looking over the edge where there is room. */
export function FirstRun({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="min-h-dvh overflow-x-clip bg-surface">
      <div className="relative z-1 mx-auto max-w-272 px-gutter pt-6 pb-16">
        <header className="flex flex-wrap items-center justify-between gap-4">
          <Wordmark />
          <Steps label="Steps" steps={STEPS} />
        </header>
        <main id="main" className="pt-[clamp(2rem,7vh,5rem)]">
          <h1 className="verdict">{title}</h1>
          <p className="mt-3 mb-8 max-w-144 text-lg text-pretty text-ink-soft">{lead}</p>
          {children}
        </main>
      </div>
      <div
        aria-hidden
        className="fixed inset-x-0 bottom-0 grid h-[clamp(0px,calc(100dvh_-_47rem),11rem)] grid-cols-[repeat(10,minmax(7rem,1fr))] gap-[clamp(4px,0.55vw,8px)] overflow-hidden px-[clamp(4px,0.55vw,8px)] max-md:hidden"
      >
        {FACES.slice(0, 10).map((id) => (
          <Portrait key={id} id={id} className="w-full" />
        ))}
      </div>
    </div>
  );
}
