"use client";

import type { ReactNode } from "react";
import { PartField } from "@/components/form/part-field";
import { cn } from "@/components/ui/cn";
import { pathKey } from "@/lib/model/parts";
import type { FormLayout } from "./persona-form-layout";

const name = "!font-serif text-display-lg !leading-[1.2] font-medium tracking-[-0.018em] !pt-0 !pb-[0.14em]";
const quote = "!font-serif italic text-display-sm leading-[1.32]";

type Props = { layout: FormLayout; title: string; facts: ReactNode };

/** The hero of somebody who has no face yet: every word of it in a field. */
export function PersonaFormHeroNew({ layout, title, facts }: Props) {
  return (
    <header className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-[1.125rem] pt-5 pb-8 [--bar:-0.875rem] @sm/sheet:grid-cols-[auto_minmax(0,1fr)] @sm/sheet:gap-x-[clamp(1.5rem,3.5cqi,3rem)] @sm/sheet:pt-6 @sm/sheet:[--bar:-1.125rem]">
      <span
        aria-hidden
        className="card-back block w-24 self-start @sm/sheet:row-span-3 @sm/sheet:w-36 @lg/sheet:w-[clamp(10rem,17cqi,14.5rem)]"
      />
      <div className="grid min-w-0 content-start gap-1.5 @sm/sheet:content-end">
        <h1 className="sr-only">{title}</h1>
        {layout.name && <PartField part={layout.name} shape="bare" look={name} />}
        {[...layout.under, ...(layout.summary ? [layout.summary] : [])].map((part) => (
          <PartField
            key={pathKey(part.path)}
            part={part}
            shape="bare"
            look={cn("text-lg leading-6", part.field.kind === "longText" && "whitespace-pre-wrap")}
          />
        ))}
      </div>
      <div className="mt-3 min-w-0 @max-sm/sheet:col-span-full @sm/sheet:col-start-2">
        {layout.voice && (
          <div className="max-w-[35rem]">
            <PartField part={layout.voice} shape="bare" look={quote} />
          </div>
        )}
        <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-muted">{facts}</p>
      </div>
    </header>
  );
}
