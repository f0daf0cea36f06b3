import { EmptyState } from "@/components/feedback/empty-state";
import { Button } from "@/components/ui/button";
import type { Import } from "@/lib/model/import";
import { FILE_DAYS } from "@/lib/model/import-limits";
import { ImportFrame } from "./import-frame";

/** The content of the file is gone: what is left of it, and how to go on. */
export const ImportExpired = ({ held }: { held: Import }) => (
  <ImportFrame held={held} step="file" leave="Leave">
    <h1 className="sr-only">Import {held.name}</h1>
    <EmptyState
      title="The file was cleaned away"
      action={
        <>
          <Button variant="primary" href="/imports/new">
            Bring the file again
          </Button>
          {held.batch && <Button href={`/batches/${held.batch}`}>See what it did</Button>}
        </>
      }
    >
      Files are kept for {FILE_DAYS} days. Bring {held.name} again: its columns go where they went, and rows that changed nothing change
      nothing.
    </EmptyState>
  </ImportFrame>
);
