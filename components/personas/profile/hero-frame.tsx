import type { ReactNode } from "react";
import { Portrait } from "@/components/personas/portrait";
import { cn } from "@/components/ui/cn";
import { LONG_NAME } from "./profile-hero-words";

const plate =
  "@sm/sheet:self-start @sm/sheet:w-36 @lg/sheet:w-[clamp(10rem,17cqi,14.5rem)] @max-sm/sheet:-mx-gutter @max-sm/sheet:aspect-5/4 @max-sm/sheet:rounded-none @max-sm/sheet:[&_img]:object-[50%_8%]";

/** Each word's look, the same read and typed; a form's control inherits it. */
export const heroLook = {
  name: (name: string) => cn(name.length > LONG_NAME ? "verdict" : "display", "wrap-anywhere"),
  under: "mt-3 text-lg text-pretty text-ink-soft wrap-anywhere",
  summary: (alone: boolean, voiced: boolean) =>
    cn("max-w-[60ch] text-pretty text-ink-soft wrap-anywhere", alone ? "mt-3" : "mt-2.5", (alone || !voiced) && "text-lg"),
  voice: "quote mt-5 max-w-[30ch] text-display-sm leading-[1.32] wrap-anywhere",
};

type Props = { id: string; name: string; gone?: boolean; facts: ReactNode; action?: ReactNode; children: ReactNode };

/** Portrait and words of the profile and of its form, which therefore stand at the same place. */
export function HeroFrame({ id, name, gone, facts, action, children }: Props) {
  return (
    <header
      data-place="hero"
      className="group/leaf relative grid grid-cols-1 gap-6 pb-8 @sm/sheet:grid-cols-[auto_minmax(0,1fr)] @sm/sheet:items-end @sm/sheet:gap-[clamp(1.5rem,3.5cqi,3rem)] @sm/sheet:pt-6"
    >
      <Portrait id={id} eager alt={`Portrait of ${name}`} className={cn(plate, gone && "grayscale")} />
      <div className="min-w-0">
        {children}
        <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-muted">{facts}</p>
      </div>
      {action && <div className="absolute end-0 bottom-7">{action}</div>}
    </header>
  );
}
