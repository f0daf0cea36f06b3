"use client";

import type { ReactNode } from "react";
import { Freshness } from "@/components/personas/freshness";
import { Meter } from "@/components/ui/meter";
import { formatNumber } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";
import { hostOf, quotaWords } from "./connection-words";

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-sm text-muted">{term}</dt>
    <dd className="min-h-5.5 [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

/** `ownOrigin`: where the vendor itself answers. */
export function ConnectionFacts({ connection, ownOrigin }: { connection: Connection; ownOrigin: string | undefined }) {
  const { personas, key, account, origin, readAt } = connection;
  const quota = account?.quota;
  const words = quota && quotaWords(quota);
  const used = quota?.used ?? (quota?.max ?? 0) - (quota?.left ?? 0);
  return (
    <dl className="grid grid-cols-2 @xl/sheet:grid-cols-4 gap-x-6 gap-y-3">
      <Fact term="Personas">
        <span className="font-serif text-lg leading-5.5 font-medium tabular-nums">{formatNumber(personas)}</span>
      </Fact>
      <Fact term="Key">
        {key.set ? (
          <>
            <span className="font-mono text-[0.92em]">{key.hint ? `…${key.hint}` : "stored"}</span>{" "}
            <span className="text-muted">
              set {key.at && <Freshness at={key.at} as="plain" className="!align-baseline" />}
              {key.by && ` by ${key.by}`}
            </span>
          </>
        ) : (
          <span className="text-muted">None stored</span>
        )}
      </Fact>
      <Fact term="Last read">{readAt ? <Freshness at={readAt} as="plain" /> : <span className="text-muted">Not yet</span>}</Fact>
      {quota && words && (
        <Fact term="Quota">
          {quota.max !== undefined && (
            <span className="mt-2 mb-1 block max-w-48">
              <Meter
                label="Quota"
                valueText={words}
                total={quota.max}
                segments={[{ tone: used > quota.max * 0.9 ? "conflict" : "done", value: Math.min(used, quota.max) }]}
              />
            </span>
          )}
          <span className="text-sm tabular-nums">{words}</span>
        </Fact>
      )}
      {ownOrigin !== undefined && origin !== ownOrigin && <Fact term="Address">{hostOf(origin)}</Fact>}
    </dl>
  );
}
