"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { plural } from "@/lib/client/format";
import type { Carried } from "@/lib/model/duplicate";
import type { Persona } from "@/lib/model/persona";
import { Freshness } from "./freshness";
import { PersonaFormCarried } from "./persona-form-carried";

/** Whom a new persona is made from, or why it is not. */
export type From = { id: string; persona: Persona } | { id: string; problem: string };

type Props = { from: From; carried: Carried | undefined; sourceLabel: string; targetLabel: string; onEmpty: () => void };

const TOLD = 3;

/** Above the form: what it took over from somebody, what stayed behind. */
export function PersonaFormFrom({ from, carried, sourceLabel, targetLabel, onEmpty }: Props) {
  const [open, setOpen] = useState(false);
  if ("problem" in from)
    return (
      <Strip live action={<Button onClick={onEmpty}>Close</Button>}>
        {from.problem}
      </Strip>
    );
  if (!carried) return null;
  const { persona } = from;
  const { left } = carried;
  const whole = carried.carried.length + left.length;
  const told = left.slice(0, TOLD).map(({ label }) => label);
  const rest = left.length - told.length;
  return (
    <>
      <Strip
        tone="accent"
        icon={<Copy aria-hidden />}
        action={
          <>
            <Button onClick={() => setOpen(true)}>See what came along</Button>
            <Button variant="quiet" onClick={onEmpty}>
              Start empty
            </Button>
          </>
        }
      >
        <b>{`Filled from ${persona.name}.`}</b> Carried {carried.carried.length} of {plural(whole, "field")}.
        {left.length > 0 && ` Left behind: ${told.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`}{" "}
        {persona.state === "deleted" ? (
          <>It was deleted in {sourceLabel}; this is what it held </>
        ) : persona.state === "missing" ? (
          <>{sourceLabel} no longer lists it; this is what it held </>
        ) : (
          <>As {sourceLabel} held it </>
        )}
        <Freshness at={persona.readAt} as="plain" />. Nothing is sent before you save.
      </Strip>
      {open && (
        <PersonaFormCarried
          carried={carried}
          name={persona.name}
          targetLabel={targetLabel}
          sourceLabel={sourceLabel}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
