"use client";

import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { useConnections } from "@/lib/client/connections";
import { plural } from "@/lib/client/format";
import type { CreateBatch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { FlowFrame } from "./flow-frame";
import { PreviewStage } from "./preview-stage";
import { readRows } from "./read-rows";
import { RowsPart } from "./rows-part";
import { useDraft } from "./use-draft";
import { type Place, WherePart } from "./where-part";

type Draft = Place & { text: string };
const EMPTY: Draft = { text: "", connection: null, scope: null };

type Props = { atPreview: boolean; onPreview: (on: boolean) => void; sources: readonly SourceInfo[] };

/** Makes many personas from pasted JSON. */
export function CreateFlow({ atPreview, onPreview, sources }: Props) {
  const { draft, write, clear } = useDraft<Draft>("create", EMPTY);
  const { data: connections = [] } = useConnections();
  const able = connections.filter((connection) => connection.can.create);
  const connection = able.find(({ id }) => id === draft.connection) ?? (able.length === 1 ? able[0] : undefined);
  const source = sources.find(({ id }) => id === connection?.source);
  const { rows, problems } = readRows(draft.text);
  const needs = !connection
    ? "Choose where they go first."
    : source?.place.requiredOnCreate && !draft.scope
      ? `Choose a ${source.place.label.toLowerCase()} first.`
      : problems.length > 0
        ? "Correct the list first."
        : rows.length === 0
          ? "Paste a list first."
          : undefined;
  const body: CreateBatch | undefined =
    connection && needs === undefined
      ? { kind: "create", connection: connection.id, items: rows, ...(draft.scope && { scope: draft.scope }) }
      : undefined;
  const previewing = atPreview && body !== undefined;
  const count = rows.length > 0 ? plural(rows.length, "persona") : undefined;
  const steps = [
    { label: "What", answer: "Create from JSON", href: "/batches/new" },
    {
      label: "Where and who",
      answer: previewing ? [connection?.label, count].filter(Boolean).join(", ") : count,
      href: "/batches/new?kind=create",
    },
    { label: "Preview", answer: "Nothing sent yet" },
    { label: "Run" },
  ];
  return (
    <FlowFrame title="New from JSON" steps={steps} now={previewing ? 2 : 1}>
      {previewing ? (
        <PreviewStage
          body={body}
          sources={sources}
          onStarted={clear}
          back={
            <Button variant="quiet" wide onClick={() => onPreview(false)}>
              Back to the list
            </Button>
          }
        />
      ) : (
        <Pad className="pb-16">
          <SheetHead title="New from JSON" />
          <WherePart connections={connections} connection={connection} source={source} scope={draft.scope} onPlace={write} />
          <RowsPart text={draft.text} onText={(text) => write({ text })} count={rows.length} problems={problems} source={source} />
          <div className="flex border-t border-line pt-4">
            <Button variant="primary" size="lg" reason={needs} onClick={() => onPreview(true)}>
              Preview
            </Button>
          </div>
        </Pad>
      )}
    </FlowFrame>
  );
}
