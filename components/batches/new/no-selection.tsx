import { EmptyState } from "@/components/feedback/empty-state";
import { Button } from "@/components/ui/button";

/** Opened without a selection, or its tab forgot it. */
export const NoSelection = ({ verb }: { verb: "Edit field…" | "Delete…" }) => (
  <>
    <h1 className="sr-only">Nobody is selected</h1>
    <EmptyState
      title="Nobody is selected"
      action={
        <Button variant="primary" href="/?view=table">
          Choose in the library
        </Button>
      }
    >
      Tick personas in the library, or take all that match a search, then press “{verb}”. You see what would happen before anything is sent.
    </EmptyState>
  </>
);
