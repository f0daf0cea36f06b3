import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Batches" }]} />
      <Sheet>
        <Pad>
          <div className="pt-5 pb-4 sm:pt-6">
            <Skeleton className="h-7.5 w-40" />
          </div>
          <RowsSkeleton />
        </Pad>
      </Sheet>
    </>
  );
}
