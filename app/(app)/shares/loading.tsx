import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader />
      <Sheet>
        <Pad>
          <div className="pt-6 pb-4">
            <Skeleton className="h-7.5 w-48" />
          </div>
          <RowsSkeleton count={4} />
        </Pad>
      </Sheet>
    </>
  );
}
