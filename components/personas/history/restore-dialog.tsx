"use client";

import { useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import type { ProfilePersona } from "@/components/personas/profile/profile-persona";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { expectNote, notify } from "@/components/ui/toast";
import { formatDateTime, plural } from "@/lib/client/format";
import { usePersonaNow, useRestore, useRevision } from "@/lib/client/revisions";
import { AppError } from "@/lib/model/app-error";
import type { Path } from "@/lib/model/parts";
import { pathName, restoreParts } from "@/lib/model/restore";
import type { SourceInfo } from "@/lib/model/source";
import { RestorePreview } from "./restore-preview";

type Props = {
  persona: ProfilePersona;
  source: SourceInfo;
  revision: string;
  only?: Path;
  onClose: () => void;
  onDone: () => void;
};

/** What restoring would change in the source, read from it now; nothing is sent before it is seen. */
export function RestoreDialog({ persona, source, revision, only, onClose, onDone }: Props) {
  const now = usePersonaNow(persona.id);
  const then = useRevision(persona.id, revision);
  const restore = useRestore(persona.id);
  const [left, setLeft] = useState<ReadonlySet<string> | undefined>();
  const [held, earlier] = [now.isFetching ? undefined : now.data, then.data];
  const { parts, leftOut } = held && earlier ? restoreParts(source.fields, held.values, earlier.values) : { parts: [], leftOut: [] };
  const first = only && pathName(only);
  const ticked = (path: Path) => (left ? !left.has(pathName(path)) : first === undefined || pathName(path) === first);
  const chosen = parts.filter(({ path }) => ticked(path));
  const toggle = (path: Path, on: boolean) => {
    const next = new Set(
      parts
        .map((part) => part.path)
        .filter((one) => !ticked(one))
        .map(pathName),
    );
    if (on) next.delete(pathName(path));
    else next.add(pathName(path));
    setLeft(next);
  };
  const send = () => {
    if (!held) return;
    expectNote();
    restore.mutate(
      { revision, fields: chosen.map(({ path }) => pathName(path)), version: held.version },
      {
        onSuccess: ({ meanwhile }) => {
          notify({
            title: `Restored ${plural(chosen.length, "field")} in ${source.label}`,
            description: meanwhile?.length
              ? `${persona.name}. Somebody changed it at the same time; look at the newest changes.`
              : persona.name,
          });
          onDone();
        },
      },
    );
  };
  const failed = [now, then].find(({ error }) => error);
  const ready = Boolean(held && earlier);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !restore.isPending && onClose()}
      size="md"
      title={`Restore ${persona.name}${earlier ? ` to ${formatDateTime(earlier.revision.at)}` : ""}?`}
      description={`Struck out is what ${source.label} holds ${ready ? "now, read just now" : "now"}; marked is what it would hold. What is not ticked stays as it is.`}
      foot={
        <>
          <DialogClose>Back to the history</DialogClose>
          <Button
            variant="primary"
            busy={restore.isPending}
            disabled={!ready}
            reason={ready && chosen.length === 0 ? "Tick at least one field." : undefined}
            onClick={send}
          >
            {chosen.length > 0 ? `Restore ${plural(chosen.length, "field")} in ${source.label}` : `Restore in ${source.label}`}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {restore.error && <RestoreProblem error={restore.error} name={persona.name} label={source.label} />}
        {failed?.error ? (
          <ErrorNotice
            error={failed.error}
            what={`${persona.name} could not be read from ${source.label}`}
            onRetry={() => void failed.refetch()}
            retrying={failed.isFetching}
          />
        ) : ready ? (
          <RestorePreview
            label={source.label}
            parts={only ? [...parts].sort((a, b) => Number(pathName(b.path) === first) - Number(pathName(a.path) === first)) : parts}
            leftOut={leftOut}
            now={held?.values ?? {}}
            then={earlier?.values ?? {}}
            ticked={ticked}
            onToggle={toggle}
          />
        ) : (
          <>
            <span className="sr-only" role="status">
              Reading {persona.name} from {source.label}
            </span>
            <Skeleton className="h-20" />
            <Skeleton className="h-20" />
          </>
        )}
      </div>
    </Dialog>
  );
}

function RestoreProblem({ error, name, label }: { error: Error; name: string; label: string }) {
  const { unsure, current } = error instanceof AppError ? error.extra : {};
  const moved = current !== undefined;
  const what = unsure
    ? `It is not certain that ${name} was restored`
    : moved
      ? `${name} changed in ${label} while you looked; nothing was restored`
      : `${name} was not restored`;
  if (moved)
    return (
      <div role="alert" className="rounded-md bg-danger-wash px-4 py-3">
        <p className="font-strong">{what}</p>
        <p className="text-pretty">Below is what it holds now. Look at it, then restore or go back.</p>
      </div>
    );
  return <ErrorNotice error={error} what={what} />;
}
