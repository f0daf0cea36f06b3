import { Skeleton } from "@/components/ui/skeleton";

/** Where a card will be that is not loaded. */
export const PersonaCardWaiting = ({ index }: { index: number }) => (
  <div
    aria-hidden
    data-index={index}
    className="sm:row-span-3 max-sm:grid max-sm:grid-cols-[6.5rem_minmax(0,1fr)] max-sm:gap-4 max-sm:border-b max-sm:border-line max-sm:py-4 sm:pb-8"
  >
    <Skeleton className="aspect-4/5 sm:aspect-10/11" />
    <div className="grid content-start gap-2 sm:mt-3">
      <Skeleton className="h-4 w-4/5" />
      <Skeleton className="h-3 w-1/2" />
      <Skeleton className="mt-1 h-10" />
    </div>
  </div>
);
