import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Beside or under the label. */
  aside?: ReactNode;
  /** A small thing to press right after the label; seen on hover where there is one. */
  action?: ReactNode;
  id?: string;
  /** Its name for whatever keeps it where it is on screen. */
  place?: string;
  children: ReactNode;
};

/** A section whose label hangs in the left margin when the sheet is wide enough. */
export function Leaf({ title, aside, action, id, place, children }: Props) {
  const heading = <h2 className="font-strong leading-[1.125rem]">{title}</h2>;
  return (
    <section className="leaf group/leaf" {...(id && { id })} {...(place && { "data-place": place })}>
      <header className="flex items-baseline justify-between gap-3 @lg/sheet:block">
        {action ? (
          <div className="flex min-w-0 items-start gap-1.5">
            {heading}
            {action}
          </div>
        ) : (
          heading
        )}
        {aside && <div className="text-sm text-muted @lg/sheet:mt-1">{aside}</div>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
