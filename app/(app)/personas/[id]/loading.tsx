import { ProfileSkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";

export default function Loading() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Everyone", href: "/" }, { label: "Loading" }]} />
      <Sheet>
        <ProfileSkeleton />
      </Sheet>
    </>
  );
}
