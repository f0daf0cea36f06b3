import { cn } from "@/components/ui/cn";

const turn = ["-rotate-5", "z-1 -translate-y-1.5", "rotate-5"];

/** Three card backs: nobody is shown. */
export const CardBacks = ({ small }: { small?: boolean }) => (
  <span aria-hidden className="flex">
    {turn.map((look, i) => (
      <span
        key={look}
        className={cn("card-back block", small ? "w-18" : "w-[clamp(6rem,16cqi,11rem)]", i > 0 && (small ? "-ms-5" : "-ms-10"), look)}
      />
    ))}
  </span>
);
