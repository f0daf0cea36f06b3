import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { SourceMark } from "@/components/personas/source-badge";
import { Button } from "@/components/ui/button";
import { type Step, Steps } from "@/components/ui/steps";
import type { SourceInfo } from "@/lib/model/source";
import { canWords } from "./connection-words";

const steps = (connected: boolean): Step[] => [
  { label: "Owner", state: "done" },
  { label: "First source", answer: connected ? "Connected" : "or sample data", state: connected ? "done" : "now" },
  { label: "Library", state: connected ? "now" : "todo", href: "/" },
];

const SourceDoor = ({ source }: { source: SourceInfo }) => (
  <Link
    href={`/settings/connections/new?source=${source.id}`}
    className="group grid h-full content-start gap-1 border-line p-6 hover:bg-hover focus-visible:-outline-offset-2"
  >
    <SourceMark source={source.id} size="lg" />
    <span className="title mt-3">{source.label}</span>
    <span className="text-sm text-muted">{canWords(source.can)}</span>
    <span className="text-sm text-pretty text-muted">{source.keyHelp.text}</span>
    <span className="mt-5 inline-flex items-center gap-1.5 font-medium text-accent">
      Connect <span className="sr-only">{source.label}</span> <ArrowRight aria-hidden />
    </span>
  </Link>
);

/** No source yet: which there are, where their keys come from, and what to look at without one. */
export function FirstSource({
  sources,
  connected,
  reading,
  admin,
}: {
  sources: readonly SourceInfo[];
  connected: number;
  reading: boolean;
  admin: boolean;
}) {
  return (
    <section aria-labelledby="first-source" className="pt-6 pb-10">
      <Steps label="Setting up" steps={steps(connected > 0)} />
      <h1 id="first-source" className="verdict mt-8">
        {connected > 0 ? (reading ? "Your personas are on their way" : "Your personas are here") : "Where do your personas live?"}
      </h1>
      <p className="mt-2 max-w-[60ch] text-lg text-pretty text-ink-soft">
        {connected > 0
          ? `${reading ? "Everything is read once; that takes a minute or so. Look into the library meanwhile" : "Look into the library"} or connect the next system.`
          : "Connect one system now; the others can follow. Personary reads everything once and writes nothing until you do."}
      </p>
      {connected > 0 && (
        <div className="mt-6 flex flex-wrap gap-2">
          <Button href="/" variant="primary" size="lg">
            Go to the library
          </Button>
        </div>
      )}
      {admin ? (
        <ul className="mt-8 grid border-y border-line-strong max-sm:divide-y sm:grid-flow-col sm:auto-cols-fr sm:divide-x divide-line">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceDoor source={source} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-8 text-ink-soft">Only admins and owners connect sources. Ask one of them to begin.</p>
      )}
      {connected === 0 && (
        <p className="mt-8 max-w-[60ch] text-pretty text-ink-soft">
          <b className="font-strong text-ink">Or look around first.</b> Stop Personary and start it with{" "}
          <code className="rounded-sm bg-sunken px-1 font-mono text-[0.92em]">npm run demo</code>: it comes with sample sources,
          near-duplicates and gaps included, and leaves this installation as it is.
        </p>
      )}
    </section>
  );
}
