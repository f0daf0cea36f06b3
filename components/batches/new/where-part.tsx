"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { SourceMark } from "@/components/personas/source-badge";
import { Field } from "@/components/ui/field";
import { Leaf } from "@/components/ui/leaf";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useConnectionScopes } from "@/lib/client/scopes";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";

export type Place = { connection: string | null; scope: string | null };
type Props = {
  connections: readonly Connection[];
  connection: Connection | undefined;
  source: SourceInfo | undefined;
  scope: string | null;
  onPlace: (place: Partial<Place>) => void;
};

/** The connection new personas go to, and the place in it where the source wants one. */
export function WherePart({ connections, connection, source, scope, onPlace }: Props) {
  return (
    <Leaf title="Where">
      <div className="grid max-w-[44rem] gap-4 @sm/sheet:grid-cols-2">
        <Field label="Connection" help={connections.length === 0 ? "Connect a source in Settings first." : undefined}>
          {(control) => (
            <Select
              {...control}
              value={connection?.id ?? null}
              onChange={(id) => onPlace({ connection: id, scope: null })}
              options={connections.map(({ id, label, source: of, can }) => ({
                value: id,
                label,
                icon: <SourceMark source={of} />,
                disabled: !can.create,
                ...(!can.create && { hint: can.reason ?? "It takes no new personas." }),
              }))}
            />
          )}
        </Field>
        {connection && source?.place.offeredOnCreate && (
          <PlaceChoice connection={connection} place={source.place} scope={scope} onScope={(id) => onPlace({ scope: id })} />
        )}
      </div>
    </Leaf>
  );
}

const NONE = "none";

/** The place in a connection that new personas go to. */
export function PlaceChoice({
  connection,
  place,
  scope,
  onScope,
}: {
  connection: Connection;
  place: SourceInfo["place"];
  scope: string | null;
  onScope: (id: string | null) => void;
}) {
  const places = useConnectionScopes(connection.id);
  const none = { value: NONE, label: `No ${place.label.toLowerCase()}` };
  if (places.error)
    return (
      <ErrorNotice
        error={places.error}
        what={`${place.plural} could not be read`}
        onRetry={() => void places.refetch()}
        retrying={places.isFetching}
      />
    );
  return (
    <Field label={place.label} note={place.requiredOnCreate ? undefined : "optional"} required={place.requiredOnCreate}>
      {(control) =>
        places.data ? (
          <Select
            {...control}
            value={scope ?? (place.requiredOnCreate ? null : NONE)}
            onChange={(id) => onScope(id === NONE ? null : id)}
            options={[...(place.requiredOnCreate ? [] : [none]), ...places.data.map(({ id, label }) => ({ value: id, label }))]}
          />
        ) : (
          <Skeleton className="h-control" />
        )
      }
    </Field>
  );
}
