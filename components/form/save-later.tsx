import { Button } from "@/components/ui/button";

type Props = { on: boolean; onChange: (on: boolean) => void /** Seconds. */; left?: number };

/** Saving by itself as soon as that is possible again, when a person asked for it. */
export function SaveLater({ on, onChange, left }: Props) {
  return (
    <>
      <Button size="sm" aria-pressed={on} onClick={() => onChange(!on)}>
        {on ? "Do not save by itself" : "Save when it is possible"}
      </Button>
      {left !== undefined && (
        <span className="text-sm text-muted tabular-nums" data-left>
          {on ? "Saves by itself in" : "Possible in"} {clock(left)}
        </span>
      )}
      {left === undefined && on && <span className="text-sm text-muted">Saves by itself as soon as it can.</span>}
    </>
  );
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
