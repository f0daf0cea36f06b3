import { CompareSkeleton } from "@/components/personas/compare/compare-skeleton";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";

export default function Loading() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Everyone", href: "/" }, { label: "Compare" }]} />
      <Sheet>
        <CompareSkeleton />
      </Sheet>
    </>
  );
}
