import { CardWaiting, cardFrame } from "@/components/feedback/page-skeletons";
import { cn } from "@/components/ui/cn";

/** Where a card will be that is not loaded. */
export const PersonaCardWaiting = ({ index }: { index: number }) => (
  <div aria-hidden data-waiting data-index={index} className={cn(cardFrame, "sm:row-span-3")}>
    <CardWaiting />
  </div>
);
