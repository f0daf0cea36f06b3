import Link from "next/link";
import type { ReactNode } from "react";
import { Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { useSourceLook } from "@/components/personas/source-provider";

type Props = {
  /** Without it there is no profile to go to (yet). */
  persona: string | null;
  /** Draws the portrait of someone who is not in the library. */
  seed: string;
  name: string;
  source: string;
  /** The connection's name; said when it differs from its source's. */
  place?: string | undefined;
  children?: ReactNode;
};

const look = "block truncate py-0.5 font-serif leading-5 font-strong";

/** Portrait, name and source of one row. */
export function Who({ persona, seed, name, source, place, children }: Props) {
  const label = useSourceLook(source)?.label;
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Portrait id={persona ?? seed} shape="face" className="w-9" />
      <span className="min-w-0 flex-1">
        {persona ? (
          <Link href={`/personas/${persona}`} title={name} className={`${look} hover:text-accent focus-visible:-outline-offset-2`}>
            {name}
          </Link>
        ) : (
          <span title={name} className={look}>
            {name}
          </span>
        )}
        <SourceBadge source={source} place={place === label ? undefined : place} className="!flex text-sm leading-[1.0625rem] text-muted" />
        {children}
      </span>
    </span>
  );
}
