import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { IntentLink } from "./intent-link";

type TableProps = ComponentProps<"table"> & {
  /** Names the table; also its scroll frame. */
  label: string;
};

/** Native table in a frame that scrolls sideways by itself. */
export function Table({ label, className, children, ...rest }: TableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto focus-visible:-outline-offset-2 [scrollbar-width:thin]"
    >
      <table {...rest} aria-label={label} className={cn("table", className)}>
        {children}
      </table>
    </div>
  );
}

type ThProps = Omit<ComponentProps<"th">, "onClick"> & {
  /** How it is sorted now; "none" means it could be. */
  sort?: "ascending" | "descending" | "none";
  onSort?: () => void;
  /** Sorting by address instead. */
  sortHref?: string;
  end?: boolean;
};

export function Th({ sort, onSort, sortHref, end, className, children, ...rest }: ThProps) {
  const press = cn(
    "inline-flex h-6 items-center gap-1 hover:text-ink [&>svg]:size-[0.8125rem]",
    end && "flex-row-reverse",
    sort !== "none" && "text-ink",
  );
  const words: ReactNode = (
    <>
      {children}
      {sort === "ascending" && <ArrowUp aria-hidden />}
      {sort === "descending" && <ArrowDown aria-hidden />}
    </>
  );
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sort === undefined || sort === "none" ? undefined : sort}
      className={cn(end && "!text-end", className)}
    >
      {sortHref !== undefined ? (
        <IntentLink href={sortHref} scroll={false} className={press}>
          {words}
        </IntentLink>
      ) : onSort ? (
        <button type="button" onClick={onSort} className={press}>
          {words}
        </button>
      ) : (
        children
      )}
    </th>
  );
}

export const Tr = ({ ticked, ...rest }: ComponentProps<"tr"> & { ticked?: boolean }) => <tr {...rest} data-ticked={ticked || undefined} />;

export const Td = ({ end, className, ...rest }: ComponentProps<"td"> & { end?: boolean }) => (
  <td {...rest} className={cn(end && "text-end", className)} />
);
