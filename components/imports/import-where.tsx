"use client";

import { PlaceChoice } from "@/components/batches/new/where-part";
import { SourceMark } from "@/components/personas/source-badge";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";

/** `connection`: undefined while nobody said, null when the file says it itself. */
export type Answer = { connection: string | null | undefined; scope: string | null };
type Props = { answer: Answer; connections: readonly Connection[]; sources: readonly SourceInfo[]; onAnswer: (answer: Answer) => void };

const FILE = "the-file";
const ITSELF = { value: FILE, label: "The file says it itself", hint: "For a file that was exported from Personary" };

/** The connection rows belong to, and the place in it that new personas go to. */
export function ImportWhere({ answer, connections, sources, onAnswer }: Props) {
  const connection = connections.find(({ id }) => id === answer.connection);
  const source = sources.find(({ id }) => id === connection?.source);
  return (
    <div className="grid max-w-[44rem] gap-4 @sm/sheet:grid-cols-2">
      <Field label="Connection" help={connections.length === 0 ? "Connect a source in Settings first." : undefined}>
        {(control) => (
          <Select
            {...control}
            value={answer.connection === null ? FILE : (answer.connection ?? null)}
            onChange={(id) => onAnswer({ connection: id === FILE ? null : id, scope: null })}
            options={[
              ...connections.map(({ id, label, source: of, can }) => ({
                value: id,
                label,
                icon: <SourceMark source={of} />,
                disabled: !can.create && !can.update,
                ...(!can.create && { hint: can.reason ?? "It takes no new personas." }),
              })),
              ITSELF,
            ]}
          />
        )}
      </Field>
      {connection && source?.place.offeredOnCreate && (
        <PlaceChoice
          connection={connection}
          place={source.place}
          scope={answer.scope}
          onScope={(scope) => onAnswer({ connection: connection.id, scope })}
        />
      )}
    </div>
  );
}
