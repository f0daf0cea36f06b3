"use client";

import { useSourceLook } from "@/components/personas/source-provider";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { notify } from "@/components/ui/toast";
import { useNow } from "@/lib/client/clock";
import { useRefreshConnection } from "@/lib/client/connections";
import { plural } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";
import { connectionName, stripWords } from "./strip-words";

/** What is wrong with one connection, since when, what is shown instead, and the act; nothing when it is fine. */
export function ConnectionStrip({ connection }: { connection: Connection }) {
  const source = useSourceLook(connection.source)?.label ?? connection.source;
  const admin = useAtLeast("admin");
  const refresh = useRefreshConnection();
  const words = stripWords(connection, source, useNow());
  if (!words) return null;
  const again = () =>
    refresh.mutate(connection.id, {
      onError: (error) => notify({ tone: "danger", title: `${connection.label} was not read`, description: error.message }),
    });
  const action = (
    <>
      {admin && words.settings && (
        <Button size="sm" href="/settings/connections">
          {words.settings}
        </Button>
      )}
      {words.again && (
        <Button
          size="sm"
          variant={words.settings ? "quiet" : "outline"}
          onClick={again}
          busy={refresh.isPending || connection.progress !== null}
        >
          {connection.progress !== null ? "Reading" : "Try again"}
        </Button>
      )}
    </>
  );
  return (
    <Strip tone={words.tone} live={connection.state !== "reading"} {...((words.again || (admin && words.settings)) && { action })}>
      <b>{connectionName(source, connection.label)}</b> <span suppressHydrationWarning>{words.what}</span>
      {connection.personas > 0 && connection.state !== "reading" && (
        <span suppressHydrationWarning>
          {" "}
          You see its {plural(connection.personas, "persona")} {words.instead}.
        </span>
      )}
      {words.next && <span suppressHydrationWarning> {words.next}</span>}
    </Strip>
  );
}
