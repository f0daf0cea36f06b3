import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { CardBacks } from "./card-backs";

export type Way = { title: string; text: string; icon: ReactNode; href: string; end?: ReactNode };
type Props = {
  title: string;
  /** What this place is. */
  children: ReactNode;
  /** First steps. */
  ways?: readonly Way[];
  action?: ReactNode;
  note?: ReactNode;
};

/** What this place is and the first steps. */
export function EmptyState({ title, children, ways = [], action, note }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-[clamp(2rem,7cqi,6rem)] gap-y-10 px-gutter pt-[clamp(1.5rem,6vh,5rem)] pb-12">
      <CardBacks />
      <div className="max-w-[36rem] flex-[1_1_20rem]">
        <h2 className="verdict">{title}</h2>
        <div className="mt-2 max-w-[60ch] text-lg text-pretty text-ink-soft">{children}</div>
        {ways.length > 0 && (
          <ul className="mt-6 mb-5 border-t border-line">
            {ways.map((way) => (
              <li key={way.title} className="border-b border-line">
                <Link href={way.href} className="group grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-4 py-3">
                  <span className="text-accent [&_svg]:size-5">{way.icon}</span>
                  <span>
                    <span className="font-strong group-hover:text-accent">{way.title}</span>
                    <span className="mt-0.5 block text-sm text-muted">{way.text}</span>
                  </span>
                  {way.end ?? <ArrowRight aria-hidden className="text-muted" />}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {action && <div className="mt-6 flex flex-wrap gap-2">{action}</div>}
        {note && <div className="mt-3 text-sm text-muted">{note}</div>}
      </div>
    </div>
  );
}
