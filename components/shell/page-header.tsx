import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { IntentLink } from "@/components/ui/intent-link";
import { Brand } from "./brand";
import { JumpIcon } from "./jump-button";

export type Crumb = { label: string; href?: string /** The same thing in another form: it stays where it is on screen. */; stay?: boolean };
type Props = {
  /** Where you are, the last one without `href`. The one before it is where Back leads on a phone. */
  crumbs?: readonly Crumb[];
  /** `<IndexTabs>`, instead of crumbs. */
  tabs?: ReactNode;
  /** Small things beside the crumbs, such as "1 of 486". */
  pager?: ReactNode;
  actions?: ReactNode;
  /** Instead of `actions` below 720 px: at most three icon buttons. */
  phoneActions?: ReactNode;
};

const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav aria-label="Where you are" className="min-w-0">
    <ol className="flex min-w-0 items-center gap-2 text-muted">
      {crumbs.map(({ label, href, stay }, i) => (
        <li
          key={`${href ?? ""} ${label}`}
          className={cn("flex items-center gap-2", i === Math.min(1, crumbs.length - 1) ? "min-w-0" : "flex-none")}
        >
          {i > 0 && <span aria-hidden>/</span>}
          {href ? (
            <IntentLink href={href} scroll={!stay} className="truncate py-1 hover:text-ink">
              {label}
            </IntentLink>
          ) : (
            <span aria-current="page" className="truncate font-medium text-ink">
              {label}
            </span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);

function PhoneBar({ crumbs = [], pager, children }: { crumbs?: readonly Crumb[]; pager?: ReactNode; children: ReactNode }) {
  const back = crumbs.filter((crumb) => crumb.href !== undefined).at(-1);
  return (
    <div className="sticky top-0 z-25 flex h-13 items-center gap-1 bg-background px-2 sm:hidden">
      {back?.href ? (
        <>
          <IntentLink
            href={back.href}
            scroll={!back.stay}
            aria-label={`Back to ${back.label}`}
            className="grid size-10 flex-none place-items-center rounded-md"
          >
            <ChevronLeft aria-hidden className="size-5" />
          </IntentLink>
          {pager ?? <span className="truncate font-strong">{crumbs.at(-1)?.label}</span>}
        </>
      ) : (
        <Brand className="ps-2" />
      )}
      <div className="ms-auto flex flex-none items-center gap-1">
        <JumpIcon />
        {children}
      </div>
    </div>
  );
}

/** The row above the sheet; on a phone a bar with Back (or the brand) and the tabs below it. */
export function PageHeader({ crumbs, tabs, pager, actions, phoneActions }: Props) {
  return (
    <header data-no-print className="contents">
      <PhoneBar {...(crumbs && { crumbs })} pager={pager}>
        {phoneActions ?? actions}
      </PhoneBar>
      <div
        className={cn(
          "z-20 -mb-px flex items-end gap-3 sm:sticky sm:top-0 sm:min-h-13",
          "bg-[linear-gradient(var(--color-background)_0_0)] bg-[length:100%_calc(100%-1px)] bg-no-repeat",
          !tabs && "max-sm:hidden",
        )}
      >
        {tabs ?? (
          <div className="flex min-h-13 min-w-0 flex-1 items-center gap-2 ps-3 pe-2">
            {crumbs && <Crumbs crumbs={crumbs} />}
            {pager && <div className="ms-auto flex-none">{pager}</div>}
          </div>
        )}
        {actions && <div className="flex min-h-13 flex-none items-center gap-2 pe-2 max-sm:hidden">{actions}</div>}
      </div>
    </header>
  );
}
