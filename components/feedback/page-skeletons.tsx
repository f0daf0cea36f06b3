import { Skeleton } from "@/components/ui/skeleton";

const many = (count: number) => Array.from({ length: count }, (_, i) => i);
const Waiting = () => (
  <span className="sr-only" role="status">
    Loading
  </span>
);

/** One to six columns, so that pages of 60 fill whole lines. */
export const gallery =
  "grid grid-cols-1 gap-x-[clamp(1rem,2cqi,1.75rem)] sm:grid-cols-[repeat(auto-fill,minmax(max(11.75rem,(100%_-_8.75rem)/6),1fr))]";

export const cardFrame =
  "max-sm:grid max-sm:grid-cols-[6.5rem_minmax(0,1fr)] max-sm:gap-4 max-sm:border-b max-sm:border-line max-sm:py-4 sm:pb-8";

/** The plate and the lines of a card that is not there yet, for a `cardFrame`. */
export const CardWaiting = () => (
  <>
    <Skeleton className="aspect-4/5 sm:aspect-10/11" />
    <div className="grid content-start gap-2 sm:mt-3">
      <Skeleton className="h-4 w-4/5" />
      <Skeleton className="h-3 w-1/2" />
      <Skeleton className="mt-1 h-10" />
    </div>
  </>
);

export function GallerySkeleton({ count = 10 }: { count?: number }) {
  return (
    <div className={gallery}>
      <Waiting />
      {many(count).map((i) => (
        <div key={i} className={cardFrame}>
          <CardWaiting />
        </div>
      ))}
    </div>
  );
}

export function RowsSkeleton({ count = 8 }: { count?: number }) {
  return (
    <div>
      <Waiting />
      {many(count).map((i) => (
        <div key={i} className="flex h-row items-center gap-3 border-b border-line">
          <Skeleton className="size-9 flex-none" />
          <Skeleton className="h-3.5 w-44 max-w-full" />
          <Skeleton className="ms-auto h-3 w-24 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
