"use client";

import { useQuery } from "@tanstack/react-query";
import { opWords } from "@/components/batches/new/change-words";
import { shortValue } from "@/components/batches/value-words";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { useSourceLook } from "@/components/personas/source-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { sentence } from "@/lib/client/format";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { keyWords } from "@/lib/model/key-words";
import type { Persona } from "@/lib/model/persona";

type Props = {
  item: BatchItem;
  persona: string;
  batch: Batch;
  fields: readonly Field[];
  busy: boolean;
  error: unknown;
  onAgain: () => void;
  onClose: () => void;
};

/** What the source holds now beside what the batch would do, read before anybody decides. */
export function ResolveDialog({ item, persona, batch, fields, busy, error, onAgain, onClose }: Props) {
  const source = useSourceLook(item.source)?.label ?? item.source;
  const now = useQuery({
    queryKey: ["persona", persona, "now", item.updatedAt],
    queryFn: ({ signal }) => api.get<Persona>(`/api/personas/${persona}`, { fresh: true }, { signal }),
    retry: false,
    gcTime: 0,
  });
  const held = now.data;
  return (
    <Dialog
      open
      size="md"
      onOpenChange={(open) => !open && !busy && onClose()}
      title={`${item.name} changed in ${source} meanwhile`}
      description={`${sentence(item.problem ?? "It changed after this batch was confirmed")} Nothing was sent for it.`}
      foot={
        <>
          <Button variant="quiet" disabled={busy} onClick={onClose}>
            Leave it as it is
          </Button>
          <Button href={`/personas/${persona}/history`}>See its history</Button>
          {item.verb === "update" && <Button href={`/personas/${persona}/edit`}>Edit by hand</Button>}
          <Button
            variant={item.verb === "remove" ? "stop" : "primary"}
            busy={busy}
            reason={held ? undefined : `Wait until ${source} is read.`}
            onClick={onAgain}
          >
            {item.verb === "remove" ? "Delete it all the same" : "Apply the batch to it now"}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {held ? (
          <Held item={item} batch={batch} fields={fields} held={held} source={source} />
        ) : now.error ? (
          <ErrorNotice
            error={now.error}
            what={`${source} could not be read`}
            onRetry={() => void now.refetch()}
            retrying={now.isFetching}
          />
        ) : (
          <Skeleton className="h-24" />
        )}
        {error !== null && error !== undefined && !busy && <ErrorNotice error={error} what="It was not tried again" />}
      </div>
    </Dialog>
  );
}

function Held({ item, batch, fields, held, source }: Pick<Props, "item" | "batch" | "fields"> & { held: Persona; source: string }) {
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  const labelOf = (name: string) => fieldOf(name)?.label ?? keyWords(name);
  if (item.verb !== "update")
    return <p className="text-ink-soft">{held.line ? `It now reads: ${held.line}` : `It is still in ${source}.`}</p>;
  const asked = (batch.changes ?? []).filter(({ field }) => fieldOf(field));
  const names = [...new Set(asked.length > 0 ? asked.map(({ field }) => field) : Object.keys(item.after ?? {}))];
  const would = (name: string) =>
    asked.length > 0
      ? asked
          .filter(({ field }) => field === name)
          .map((change) => opWords(change, fieldOf(name), labelOf))
          .join("; ")
      : `becomes ${shortValue(item.after?.[name], fieldOf(name)) || "empty"}`;
  return (
    <table className="w-full text-sm [&_td]:py-2 [&_td]:pe-3 [&_td]:align-top [&_td]:[overflow-wrap:anywhere] [&_th]:py-2 [&_th]:pe-3 [&_th]:text-start [&_th]:align-top [&_th]:font-strong [&_tr]:border-b [&_tr]:border-line">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">In {source} now</th>
          <th scope="col">What the batch does</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{labelOf(name)}</th>
            <td>{shortValue(held.values[name], fieldOf(name)) || <span className="text-muted">empty</span>}</td>
            <td>{would(name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
