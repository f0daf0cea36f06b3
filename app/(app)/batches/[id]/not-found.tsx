import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";

export default function NotFound() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Batches", href: "/batches" }, { label: "Not found" }]} />
      <Sheet>
        <h1 className="sr-only">This batch does not exist</h1>
        <EmptyState title="This batch does not exist" action={<Button href="/batches">See all batches</Button>}>
          The address was mistyped, or the batch is gone.
        </EmptyState>
      </Sheet>
    </>
  );
}
