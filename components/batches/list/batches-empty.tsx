"use client";

import { BookUser, Braces, FileUp } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";

const WAYS = [
  {
    title: "Change or delete many",
    text: "Tick personas in the library, then press “Edit field…” or “Delete…”.",
    icon: <BookUser aria-hidden />,
    href: "/?view=table",
  },
  {
    title: "Import a file",
    text: "CSV, XLSX, JSON or pasted cells: you map the columns and see what would change.",
    icon: <FileUp aria-hidden />,
    href: "/imports/new",
  },
  {
    title: "Make many from JSON",
    text: "Paste a list of personas and choose where they go.",
    icon: <Braces aria-hidden />,
    href: "/batches/new?kind=create",
  },
];

/** No batch to show: because nothing was run yet, or the filters find none. */
export function BatchesEmpty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const mayWrite = useAtLeast("editor");
  if (filtered)
    return (
      <EmptyState
        title="No batch matches"
        action={
          <Button variant="primary" onClick={onClear}>
            Clear filters
          </Button>
        }
      >
        No batch fits the search and filters above. Take one off, or clear them all.
      </EmptyState>
    );
  return (
    <EmptyState title="No batch was run yet" ways={mayWrite ? WAYS : []}>
      A batch does one thing to many personas: you see what will change before anything is sent, watch it run, and can undo it afterwards.
    </EmptyState>
  );
}
