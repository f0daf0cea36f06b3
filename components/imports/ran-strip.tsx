import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import type { Import } from "@/lib/model/import";

/** A file that was run before may run again; it is said what that does. */
export function RanStrip({ held }: { held: Import }) {
  if (held.batch === null) return null;
  return (
    <Strip
      tone="accent"
      action={
        <Button size="sm" href={`/batches/${held.batch}`}>
          See that batch
        </Button>
      }
    >
      <b>This file was imported before.</b> You can run it again: rows that came through change nothing, only what differs now is sent.
    </Strip>
  );
}
