"use client";

import { Plus } from "lucide-react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { useConnections } from "@/lib/client/connections";
import { formatNumber } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { ConnectionCard } from "./connection-card";
import { FirstSource } from "./first-source";
import { SettingsHeader } from "./settings-header";

type Props = { initial: readonly Connection[]; sources: readonly SourceInfo[]; first: boolean };

const needsHelp = ({ problem, state }: Connection): boolean => problem !== undefined || state === "paused";

export function ConnectionsPage({ initial, sources, first }: Props) {
  const { data: connections = initial, error, isError, refetch, isFetching } = useConnections(initial);
  const admin = useAtLeast("admin");
  const needy = connections.filter(needsHelp).length;
  const add = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      {...(admin ? { href: "/settings/connections/new" } : { reason: "Only admins and owners add connections." })}
    >
      Add a connection
    </Button>
  );
  return (
    <>
      <SettingsHeader current="Connections" {...(connections.length > 0 && { actions: add })} />
      <Sheet>
        {!admin && connections.length > 0 && (
          <Strip tone="accent">Connections are managed by admins and owners. You see what they hold and how they are.</Strip>
        )}
        <Pad>
          {connections.length === 0 || first ? (
            <FirstSource
              sources={sources}
              connected={connections.length}
              reading={connections.some(({ state }) => state === "reading")}
              admin={admin}
            />
          ) : (
            <SheetHead
              title="Connections"
              note={`${formatNumber(connections.length)}, ${needy === 0 ? "none needs" : needy === 1 ? "one needs" : `${needy} need`} you`}
            />
          )}
          {isError && (
            <div className="pb-4">
              <ErrorNotice error={error} what="The newest state could not be read" onRetry={() => void refetch()} retrying={isFetching} />
            </div>
          )}
          {connections.length > 0 && (
            <div className="mb-12 border-t border-line-strong">
              {connections.map((connection) => (
                <ConnectionCard key={connection.id} connection={connection} source={sources.find(({ id }) => id === connection.source)} />
              ))}
            </div>
          )}
        </Pad>
      </Sheet>
    </>
  );
}
