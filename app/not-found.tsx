import { EmptyState } from "@/components/feedback/empty-state";
import { Brand } from "@/components/shell/brand";
import { Button } from "@/components/ui/button";

export const metadata = { title: "Nothing is here" };

export default function NotFound() {
  return (
    <div className="flex min-h-dvh flex-col sm:px-2">
      <header className="flex h-13 items-center px-2">
        <Brand />
      </header>
      <main id="main" className="@container/sheet flex-1 border-line bg-surface sm:rounded-t-lg sm:border">
        <h1 className="sr-only">Nothing is here</h1>
        <EmptyState title="Nothing is here" action={<Button href="/">Go to the library</Button>}>
          The address leads nowhere: it was mistyped, or what it showed is gone.
        </EmptyState>
      </main>
    </div>
  );
}
