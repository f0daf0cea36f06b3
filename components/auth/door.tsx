import type { ReactNode } from "react";
import { Portrait } from "@/components/personas/portrait";
import { BrandMark } from "@/components/shell/brand-mark";

/** Chosen so that neighbours stand on different inks. */
export const FACES =
  "maren olusegun beatriz wanda marta henrike lars hana anselm scott aurelie dariusz ruth noor otto tomas nadia helene kofi saoirse qadir ingrid vera emil femi yuki priya rasmus leila lina".split(
    " ",
  );

/** The page in front of the app: a form beside a wall of portraits, above it on a phone. */
export function Door({ title, children, foot }: { title: string; children: ReactNode; foot: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] bg-surface md:grid-cols-[minmax(22rem,2fr)_3fr] md:grid-rows-1">
      <main id="main" className="flex flex-col px-[clamp(1.25rem,5vw,5rem)] py-6 max-md:order-2">
        <Wordmark />
        <div className="my-auto grid w-full max-w-88 gap-6 py-8">
          <h1 className="title">{title}</h1>
          {children}
        </div>
        <p className="text-sm text-muted">{foot}</p>
      </main>
      <div
        aria-hidden
        className="grid h-36 auto-rows-min grid-cols-[repeat(9,minmax(4.5rem,1fr))] content-start gap-[clamp(4px,0.55vw,8px)] overflow-hidden pt-[clamp(4px,0.55vw,8px)] pe-[clamp(4px,0.55vw,8px)] max-md:order-1 md:sticky md:top-0 md:h-dvh md:grid-cols-5"
      >
        {FACES.map((id, i) => (
          <Portrait key={id} id={id} eager={i < 9} className="w-full" />
        ))}
      </div>
    </div>
  );
}

export const Wordmark = () => (
  <p className="flex h-9 items-center gap-3">
    <BrandMark />
    <span className="font-serif text-lg leading-none font-strong tracking-[-0.01em]">Personary</span>
  </p>
);
