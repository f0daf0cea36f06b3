"use client";

import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { useConnections } from "@/lib/client/connections";
import type { CreateBatch } from "@/lib/model/batch";
import { FlowFrame } from "./flow-frame";
import type { FlowProps } from "./flow-props";
import { doubled, type Mapping, mappingOf, mappingRows, sourcesHeld } from "./mapping";
import { MappingPart } from "./mapping-part";
import { PreviewStage } from "./preview-stage";
import { useDraft } from "./use-draft";
import { useSelection } from "./use-selection";
import { type Place, WherePart } from "./where-part";
import { WhichGate } from "./which-gate";
import { WhichPart } from "./which-part";

type Draft = Place & { mapping: Mapping };
const EMPTY: Draft = { connection: null, scope: null, mapping: {} };

/** Copies or moves personas to another connection, or to another place of the same one. */
export function PlaceFlow({ kind, step, onStep, sources, views }: FlowProps & { kind: "copy" | "move" }) {
  const { which, people, answer, choosing, gate } = useSelection(step, onStep, sources, views);
  const { draft, write, clear } = useDraft<Draft>(kind, EMPTY);
  const { data: connections = [] } = useConnections();
  const move = kind === "move";
  const connection = connections.find(({ id, can }) => id === draft.connection && can.create);
  const source = sources.find(({ id }) => id === connection?.source);
  const rows = which && source ? mappingRows(sourcesHeld(which.sources, which.rows, which.total), source, draft.mapping) : [];
  const needs = !connection
    ? `Choose where they ${move ? "move" : "are copied"} to first.`
    : source?.place.requiredOnCreate && !draft.scope
      ? `Choose a ${source.place.label.toLowerCase()} first.`
      : doubled(rows).length > 0
        ? "Two fields go into one. Choose another place for one of them."
        : undefined;
  const mapping = mappingOf(rows);
  const body: CreateBatch | undefined =
    which && connection && needs === undefined
      ? {
          kind,
          select: which.select,
          connection: connection.id,
          ...(draft.scope && { scope: draft.scope }),
          ...(mapping && { mapping }),
          name: `${move ? "Move" : "Copy"} ${people} to ${connection.label}`,
        }
      : undefined;
  const previewing = !choosing && step === "preview" && (body !== undefined || !which);
  const base = `/batches/new?kind=${kind}`;
  const steps = [
    { label: "What", answer: move ? "Move" : "Copy", href: "/batches/new" },
    { label: "Which", answer: choosing ? undefined : answer, href: `${base}&step=which` },
    { label: "Where", answer: connection?.label, href: base },
    { label: "Preview", answer: "Nothing sent yet" },
    { label: "Run" },
  ];
  return (
    <FlowFrame title={`${move ? "Move" : "Copy"} ${people}`} steps={steps} now={choosing ? 1 : previewing ? 3 : 2}>
      <WhichGate {...gate}>
        {which && previewing && body ? (
          <PreviewStage
            body={body}
            sources={sources}
            onStarted={clear}
            back={
              <Button variant="quiet" wide onClick={() => onStep(null)}>
                Back to where they go
              </Button>
            }
          />
        ) : (
          which && (
            <Pad className="pb-16">
              <SheetHead title={move ? "Where do they move?" : "Where are they copied to?"} />
              <WhichPart which={which} verb={move ? "remove" : undefined} onOthers={() => onStep("which")} />
              <WherePart
                connections={connections}
                connection={connection}
                source={source}
                scope={draft.scope}
                onPlace={(place) => write({ ...place, ...("connection" in place && { mapping: {} }) })}
              />
              {source && (
                <MappingPart
                  rows={rows}
                  to={source}
                  several={which.sources.length > 1}
                  move={move}
                  onMap={(name, target) => write((before) => ({ mapping: { ...before.mapping, [name]: target } }))}
                />
              )}
              <div className="flex border-t border-line pt-4">
                <Button variant="primary" size="lg" reason={needs} onClick={() => onStep("preview")}>
                  Preview
                </Button>
              </div>
            </Pad>
          )
        )}
      </WhichGate>
    </FlowFrame>
  );
}
