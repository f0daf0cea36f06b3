"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { Freshness } from "@/components/personas/freshness";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Leaf } from "@/components/ui/leaf";
import { useConnections } from "@/lib/client/connections";
import { useChangeImport, useForgetImport } from "@/lib/client/imports";
import { dropLastImport } from "@/lib/client/last-import";
import type { Import } from "@/lib/model/import";
import { FILE_DAYS } from "@/lib/model/import-limits";
import type { SourceInfo } from "@/lib/model/source";
import { bytesWords } from "./file-words";
import { stepAddress } from "./import-frame";
import { ImportWhere } from "./import-where";
import { RanStrip } from "./ran-strip";
import { ReadHow } from "./read-how";
import { sizeWords } from "./read-words";

/** The file as it was taken: where it belongs, how it was read, or another one instead. */
export function FileStep({ held, sources }: { held: Import; sources: readonly SourceInfo[] }) {
  const router = useRouter();
  const user = useShellUser()?.id ?? "";
  const { data: connections = [] } = useConnections();
  const change = useChangeImport(held.id);
  const forget = useForgetImport();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <RanStrip held={held} />
      <Pad className="pb-16">
        <SheetHead title={held.name} note={sizeWords(held)} />
        <Leaf title="Where">
          <ImportWhere
            answer={{ connection: held.connection, scope: held.scope }}
            connections={connections}
            sources={sources}
            onAnswer={({ connection, scope }) =>
              change(connection === held.connection ? { scope } : { connection: connection ?? null, scope })
            }
          />
        </Leaf>
        <Leaf title="File">
          <p className="text-ink-soft">
            {bytesWords(held.size)}, brought by {held.by ?? "someone who left"} <Freshness at={held.createdAt} as="plain" />.
            {held.batch === null
              ? ` It is kept for a day, and for ${FILE_DAYS} days once it is run.`
              : held.keptUntil && (
                  <>
                    {" "}
                    It is cleaned away <Freshness at={held.keptUntil} as="plain" />.
                  </>
                )}
          </p>
          <ReadHow held={held} onChange={change} />
          <div className="mt-4 flex flex-wrap gap-2">
            <Button href="/imports/new">Bring another file</Button>
            {held.batch === null && (
              <Button variant="quiet" onClick={() => setAsking(true)}>
                Forget this file
              </Button>
            )}
          </div>
        </Leaf>
        <div className="flex border-t border-line pt-4">
          <Button variant="primary" size="lg" href={stepAddress(held.id, "columns")}>
            Go on to the columns
          </Button>
        </div>
      </Pad>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Forget ${held.name}?`}
        description="The file and the choices made for its columns are deleted here. No persona changes, and nothing was sent."
        confirm="Forget the file"
        cancel="Keep it"
        danger
        busy={forget.isPending}
        error={forget.error}
        onConfirm={() =>
          forget.mutate(held.id, {
            onSuccess: () => {
              dropLastImport(user, held.id);
              router.replace("/imports/new");
            },
          })
        }
      />
    </>
  );
}
