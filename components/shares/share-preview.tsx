"use client";

import { EyeOff } from "lucide-react";
import { Skeleton } from "@/components/ui/skeleton";
import type { Persona } from "@/lib/model/persona";
import { cutFields, heldBack } from "@/lib/model/share-fields";
import type { SourceInfo } from "@/lib/model/source";
import { SharedPersona } from "./shared-persona";

type Props = { persona: Persona | undefined; source: SourceInfo | undefined; chosen: ReadonlySet<string>; size: number; title: string };

/** The first persona with the parts the public page is made of, and what stays here. */
export function SharePreview({ persona, source, chosen, size, title }: Props) {
  const back = persona && source ? heldBack(source.fields, persona.values, chosen) : [];
  return (
    <section
      aria-label="Preview"
      className="flex min-w-0 flex-col gap-3 self-start rounded-md bg-sunken p-4 sm:p-5 @lg/sheet:sticky @lg/sheet:top-16"
    >
      <p className="text-sm text-muted">What the reader will see</p>
      <div className="overflow-hidden rounded-md bg-surface shadow-float">
        <div inert className="@container/shared max-h-[44rem] overflow-hidden p-5 sm:p-6 [&_.display]:!text-display-sm">
          {title && <p className="mb-5 border-b border-line pb-2 font-strong wrap-anywhere">{title}</p>}
          {persona && source ? (
            <SharedPersona
              id="preview"
              folio={size > 1 ? `1 of ${size}` : undefined}
              persona={{
                portrait: persona.id,
                name: chosen.has("name") ? persona.name : null,
                sourceLabel: source.label,
                ...cutFields(source.fields, persona.values, chosen),
                state: persona.state,
                readAt: persona.readAt,
              }}
            />
          ) : (
            <div className="grid gap-4">
              <Skeleton className="aspect-4/5 w-32" />
              <Skeleton className="h-6 w-3/5" />
              <Skeleton className="h-24" />
            </div>
          )}
        </div>
        <p
          role="status"
          className="flex gap-2 border-t border-line bg-sunken px-5 py-3 text-sm text-pretty text-ink-soft sm:px-6 [&>svg]:text-muted"
        >
          <EyeOff aria-hidden className="mt-0.5 size-4 flex-none" />
          {back.length === 0 ? "Nothing is held back here." : `Held back here: ${back.join(", ")}.`}
        </p>
      </div>
    </section>
  );
}
