import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a preview that is being made. */
export const PreviewSkeleton = () => (
  <div className="grid flex-1 grid-cols-[minmax(0,1fr)] @xl/sheet:grid-cols-[minmax(0,1fr)_19rem]">
    <Pad className="min-w-0 pt-6 pb-12">
      <h1 className="sr-only">The preview is being made</h1>
      <Skeleton className="h-9 w-3/5" />
      <Skeleton className="mt-4 h-5 w-4/5" />
      <div className="flex justify-between gap-4 pt-8 pb-2">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-8 w-40 max-sm:hidden" />
      </div>
      <Skeleton className="mb-2 h-9 w-full" />
      <RowsSkeleton count={8} />
    </Pad>
    <div className="grid content-start gap-4 border-t border-line px-gutter py-6 @xl/sheet:border-s @xl/sheet:border-t-0 @xl/sheet:px-6">
      <Skeleton className="h-20 w-full" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-10 w-full" />
    </div>
  </div>
);
