import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Json } from "@/lib/model/json";
import { GripButton } from "./grip-button";
import { landingMark } from "./ink";
import { textOf } from "./input-props";
import type { Pairs } from "./use-pairs";
import type { Grip } from "./use-reorder";

type Props = {
  id: string;
  at: number;
  label: string;
  pair: Json;
  disabled: boolean | undefined;
  held: boolean;
  landing: "before" | "after" | undefined;
  edit: Pairs;
  grip: Grip;
};

/** What the source holds among titled values that is none: shown, kept, can only be moved or removed. */
export function PairOther({ id, at, label, pair, disabled, held, landing, edit, grip }: Props) {
  const name = `${label} ${at + 1}`;
  return (
    <div
      id={id}
      data-row
      data-landing={landing}
      className={cn(landingMark, "relative flex gap-1", held && "z-2 bg-raised opacity-80 shadow-float")}
    >
      {!disabled && <GripButton at={at} name={name} grip={grip} className="h-control w-6 flex-none pointer-coarse:w-10" />}
      <p className="min-w-0 flex-1 py-1">
        <span dir="auto" className="font-mono text-[0.92em] wrap-anywhere">
          {textOf(pair)}
        </span>
        <span className="block text-sm text-muted">As the source holds it, without a title.</span>
      </p>
      {!disabled && (
        <Button variant="quiet" iconOnly icon={<X aria-hidden />} aria-label={`Remove ${name}`} onClick={() => edit.remove(at, name)} />
      )}
    </div>
  );
}
