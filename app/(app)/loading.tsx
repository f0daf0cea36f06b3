import { GallerySkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader />
      <Sheet>
        <Pad>
          <div className="flex items-center gap-4 pt-5 pb-4 sm:pt-6">
            <Skeleton className="h-7.5 w-40" />
            <Skeleton className="h-3.5 w-32" />
          </div>
          <Skeleton className="mb-5 h-control w-72 max-w-full" />
          <GallerySkeleton />
        </Pad>
      </Sheet>
    </>
  );
}
