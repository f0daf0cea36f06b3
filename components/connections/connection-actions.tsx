"use client";

import { Ellipsis, Pause, Pencil, Play, PlugZap, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { useRefreshConnection } from "@/lib/client/connections";
import { useCheckConnection, useUpdateConnection } from "@/lib/client/connections-edit";
import { AppError } from "@/lib/model/app-error";
import type { Check, Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { RemoveConnectionDialog } from "./remove-connection-dialog";
import { RenameDialog } from "./rename-dialog";
import { ReplaceKeyDialog } from "./replace-key-dialog";

type Props = { connection: Connection; source: SourceInfo | undefined; onChecked: (check: Check | null) => void };
type Asked = "key" | "name" | "remove" | null;

const failed = (title: string) => (error: Error) => notify({ tone: "danger", title, description: error.message });

export function ConnectionActions({ connection, source, onChecked }: Props) {
  const { id, label, problem } = connection;
  const [asked, ask] = useState<Asked>(null);
  const [admin, editor] = [useAtLeast("admin"), useAtLeast("editor")];
  const check = useCheckConnection(id);
  const refresh = useRefreshConnection();
  const update = useUpdateConnection(id);
  const paused = connection.state === "paused";
  const reason = admin ? undefined : "Only admins and owners manage connections.";
  const close = () => ask(null);
  const test = () => {
    onChecked(null);
    check.mutate(undefined, {
      onSuccess: onChecked,
      onError: (error) => onChecked({ ok: false, ...(error instanceof AppError && { problem: error.toProblem() }) }),
    });
  };
  const readAll = () => refresh.mutate(id, { onError: failed(`${label} was not read`) });
  const pause = () =>
    update.mutate(
      { paused: !paused },
      {
        onSuccess: () => notify({ title: paused ? `${label} is read again` : `${label} is paused` }),
        onError: failed(`${label} was not changed`),
      },
    );
  return (
    <div className="ms-auto flex flex-wrap items-center gap-1.5">
      <Button
        variant="quiet"
        icon={<RefreshCw aria-hidden className="max-sm:hidden" />}
        onClick={readAll}
        busy={refresh.isPending || connection.progress !== null}
        reason={paused ? "It is paused; resume it first." : undefined}
      >
        Refresh now
      </Button>
      <Button
        icon={<PlugZap aria-hidden className="max-sm:hidden" />}
        onClick={test}
        busy={check.isPending}
        reason={editor ? undefined : "Only editors and above test a key."}
      >
        Test key
      </Button>
      <Button variant={problem?.code === "source_key" ? "primary" : "outline"} onClick={() => ask("key")} reason={reason}>
        Replace key
      </Button>
      <Menu label={`More for ${label}`} trigger={<IconButton label={`More for ${label}`} icon={<Ellipsis aria-hidden />} />}>
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => ask("name")} reason={reason}>
          Rename
        </MenuItem>
        <MenuItem icon={paused ? <Play aria-hidden /> : <Pause aria-hidden />} onSelect={pause} reason={reason}>
          {paused ? "Resume" : "Pause"}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 aria-hidden />} onSelect={() => ask("remove")} reason={reason} danger>
          Remove
        </MenuItem>
      </Menu>
      {source && <ReplaceKeyDialog open={asked === "key"} onClose={close} connection={connection} source={source} />}
      <RenameDialog open={asked === "name"} onClose={close} connection={connection} />
      <RemoveConnectionDialog
        open={asked === "remove"}
        onClose={close}
        connection={connection}
        source={source?.label ?? connection.source}
      />
    </div>
  );
}
