"use client";

import { CloudAlert, KeyRound } from "lucide-react";
import { useState } from "react";
import { SourceMark } from "@/components/personas/source-badge";
import { Strip } from "@/components/ui/strip";
import { useNow } from "@/lib/client/clock";
import type { Check, Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { CanList } from "./can-list";
import { CheckResult } from "./check-result";
import { ConnectionActions } from "./connection-actions";
import { ConnectionFacts } from "./connection-facts";
import { ConnectionState } from "./connection-state";
import { problemWords } from "./connection-words";

type Props = { connection: Connection; source: SourceInfo | undefined };

/** One connection: health, what is known of it, what it can do and what can be done with it. */
export function ConnectionCard({ connection, source }: Props) {
  const [check, setCheck] = useState<Check | null>(null);
  const label = source?.label ?? connection.source;
  const problem = problemWords(connection, label, useNow());
  const heading = `connection-${connection.id}`;
  return (
    <article
      aria-labelledby={heading}
      className="grid gap-4 border-b border-line pt-5 pb-4 @lg/sheet:grid-cols-[15rem_minmax(0,1fr)] @lg/sheet:gap-x-8"
    >
      <header className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-3 gap-y-1">
        <span className="pt-0.5">
          <SourceMark source={connection.source} size="lg" />
        </span>
        <div className="min-w-0 [overflow-wrap:anywhere]">
          <h2 id={heading} className="font-serif text-lg leading-6 font-strong">
            {connection.label}
          </h2>
          <p className="mb-2 text-sm text-muted">
            {label}
            {connection.account?.name && `, ${connection.account.name}`}
          </p>
          <ConnectionState connection={connection} />
        </div>
      </header>
      <div className="grid min-w-0 gap-4">
        <ConnectionFacts connection={connection} ownOrigin={source?.origin} />
        {problem && (
          <Strip
            tone="danger"
            inset
            icon={connection.problem?.code === "source_key" ? <KeyRound aria-hidden /> : <CloudAlert aria-hidden />}
          >
            <b suppressHydrationWarning>{problem.title}</b> <span suppressHydrationWarning>{problem.text}</span>
          </Strip>
        )}
        {check && <CheckResult check={check} source={label} />}
        <footer className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <CanList can={connection.can} />
          <ConnectionActions connection={connection} source={source} onChecked={setCheck} />
        </footer>
      </div>
    </article>
  );
}
