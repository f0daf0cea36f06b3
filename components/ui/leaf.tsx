import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Beside or under the label. */
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
};

/** A section whose label hangs in the left margin when the sheet is wide enough. */
export function Leaf({ title, aside, id, children }: Props) {
  return (
    <section className="leaf" {...(id && { id })}>
      <header className="flex items-baseline justify-between gap-3 @lg/sheet:block">
        <h2 className="font-strong leading-[1.125rem]">{title}</h2>
        {aside && <div className="text-sm text-muted @lg/sheet:mt-1">{aside}</div>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
