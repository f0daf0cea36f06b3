"use client";

import { Freshness } from "@/components/personas/freshness";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { useImport } from "@/lib/client/imports";
import { stepAddress } from "./import-frame";

/** An import that was begun and not run: go on with it, or let it be. */
export function ResumeStrip({ id, onDismiss }: { id: string; onDismiss: () => void }) {
  const { data } = useImport(id);
  if (!data || data.batch !== null || data.keptUntil === null) return null;
  return (
    <Strip
      tone="accent"
      action={
        <>
          <Button size="sm" href={stepAddress(id, "columns")}>
            Go on
          </Button>
          <Button size="sm" variant="quiet" onClick={onDismiss}>
            Begin anew
          </Button>
        </>
      }
    >
      <b>{data.name} is still here.</b> You brought it <Freshness at={data.createdAt} as="plain" className="!text-inherit" /> and did not
      run it.
    </Strip>
  );
}
