"use client";

import { useState } from "react";
import { PreviewStage } from "@/components/batches/new/preview-stage";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad } from "@/components/shell/sheet";
import { useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useBatchPreview } from "@/lib/client/batch-preview";
import { plural } from "@/lib/client/format";
import { useImportSaving } from "@/lib/client/imports";
import { dropLastImport } from "@/lib/client/last-import";
import type { CreateBatch } from "@/lib/model/batch";
import type { Import } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { type BadRows, BadRowsChoice } from "./bad-rows-choice";
import { stepAddress } from "./import-frame";
import { RanStrip } from "./ran-strip";
import { ToSettle } from "./to-settle";
import { useAround } from "./use-around";

type Props = { held: Import; sources: readonly SourceInfo[] };

/** What the file would do, row by row; nothing is asked before what was chosen is saved and settled. */
export function CheckStep({ held, sources }: Props) {
  const { saving, error } = useImportSaving(held.id);
  const { problems, stop } = useAround(held, sources);
  const back = (
    <Button variant="quiet" wide href={stepAddress(held.id, "columns")}>
      Back to the columns
    </Button>
  );
  if (saving)
    return (
      <Pad className="py-6">
        <p role="status" className="mb-4 text-muted">
          Saving what you chose…
        </p>
        <Skeleton className="h-9 w-3/5" />
      </Pad>
    );
  if (error)
    return (
      <Pad className="py-6">
        <ErrorNotice error={error} what="The last choice was not saved" action={back} />
      </Pad>
    );
  if (stop)
    return (
      <Pad className="grid gap-4 py-6">
        <h1 className="verdict">Something is to be settled first</h1>
        <ToSettle problems={problems} />
        <div className="flex">
          <Button variant="primary" href={stepAddress(held.id, "columns")}>
            Back to the columns
          </Button>
        </div>
      </Pad>
    );
  return (
    <>
      <RanStrip held={held} />
      <Checked held={held} sources={sources} back={back} />
    </>
  );
}

function Checked({ held, sources, back }: Props & { back: React.ReactNode }) {
  const user = useShellUser()?.id ?? "";
  const [bad, setBad] = useState<BadRows>("skip");
  const body: CreateBatch = { kind: "import", import: held.id, issues: "skip" };
  const { data, isPending } = useBatchPreview({ body }, "will");
  const preview = data?.pages[0];
  const cannot = preview?.cannot ?? 0;
  return (
    <>
      {isPending && (
        <Pad className="pt-6">
          <p role="status" className="text-muted">
            Checking {plural(held.rows, "row")} against what was last read…
          </p>
        </Pad>
      )}
      <PreviewStage
        body={body}
        sources={sources}
        back={back}
        onStarted={() => dropLastImport(user, held.id)}
        off={bad === "stop" && cannot > 0 ? "Off while any row has a problem." : undefined}
        confirm={preview && (preview.will > 0 ? `Import ${plural(preview.will, "row")}` : "Nothing to import")}
        above={cannot > 0 && preview && <BadRowsChoice held={held} cannot={cannot} will={preview.will} value={bad} onValue={setBad} />}
      />
    </>
  );
}
