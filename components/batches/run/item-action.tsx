"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toast";
import { useRetryItem } from "@/lib/client/batches";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { ResolveDialog } from "./resolve-dialog";
import { VIEWER } from "./run-progress";

type Props = { item: BatchItem; batch: Batch; fields: readonly Field[]; onActed: (item: BatchItem) => void };

const REFUSED = ["source_rejected", "invalid", "conflict"];

/** What somebody can do about one item. */
export function ItemAction({ item, batch, fields, onActed }: Props) {
  const mayWrite = useAtLeast("editor");
  const [asks, setAsks] = useState(false);
  const retry = useRetryItem(batch.id);
  if (item.state === "unsure") return <span className="text-sm whitespace-nowrap text-muted">checks itself</span>;
  if (item.state !== "conflict" && item.state !== "failed") return null;
  const reason = !mayWrite ? VIEWER : batch.state === "cancelling" ? "The batch is being cancelled." : undefined;
  const again = () => {
    onActed(item);
    retry.mutate(item.index, {
      onSuccess: () => setAsks(false),
      onError: (error) => !asks && notify({ tone: "danger", title: `${item.name} was not tried again`, description: error.message }),
    });
  };
  if (item.state === "conflict" && item.persona)
    return (
      <>
        <Button reason={reason} aria-label={`Resolve ${item.name}`} onClick={() => setAsks(true)}>
          Resolve
        </Button>
        {asks && (
          <ResolveDialog
            item={item}
            persona={item.persona}
            batch={batch}
            fields={fields}
            busy={retry.isPending}
            error={retry.error}
            onAgain={again}
            onClose={() => setAsks(false)}
          />
        )}
      </>
    );
  const edit = item.persona && item.verb === "update" && item.code && REFUSED.includes(item.code);
  if (!edit)
    return (
      <Button busy={retry.isPending} reason={reason} aria-label={`Try ${item.name} again`} onClick={again}>
        Try again
      </Button>
    );
  return (
    <span className="inline-flex items-center gap-1 max-sm:flex-col max-sm:items-end">
      <IconButton
        label={`Try ${item.name} again`}
        icon={<RotateCcw aria-hidden />}
        busy={retry.isPending}
        reason={reason}
        onClick={again}
      />
      <Button href={`/personas/${item.persona}/edit`} reason={reason} aria-label={`Edit ${item.name}`}>
        Edit
      </Button>
    </span>
  );
}
