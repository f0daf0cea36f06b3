import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";

/** Somebody is signed in and may not see this. */
export const ForbiddenPage = ({ detail }: { detail: string }) => (
  <>
    <PageHeader crumbs={[{ label: "Everyone", href: "/" }, { label: "Not for your role" }]} />
    <Sheet>
      <h1 className="sr-only">Not for your role</h1>
      <EmptyState title="Your role does not allow this" action={<Button href="/">Go to the library</Button>}>
        {detail}
      </EmptyState>
    </Sheet>
  </>
);
