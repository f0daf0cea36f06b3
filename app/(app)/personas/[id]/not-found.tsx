import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";

export default function NotFound() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Everyone", href: "/" }, { label: "Not here" }]} />
      <Sheet>
        <h1 className="sr-only">This persona is not here</h1>
        <EmptyState title="This persona is not here" action={<Button href="/">Go to the library</Button>}>
          The address is mistyped, or its connection was removed and the copy here with it. Nothing was changed in the source.
        </EmptyState>
      </Sheet>
    </>
  );
}
