"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { FloatingBar } from "@/components/ui/floating-bar";
import { Leaf } from "@/components/ui/leaf";
import { plural } from "@/lib/client/format";
import { useChangeImport, useImportSaving } from "@/lib/client/imports";
import type { Import } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { ColumnsPart } from "./columns-part";
import { stepAddress } from "./import-frame";
import { ImportWhere } from "./import-where";
import { ListPart } from "./list-part";
import { MatchPart } from "./match-part";
import { RanStrip } from "./ran-strip";
import { ReadHow } from "./read-how";
import { sizeWords } from "./read-words";
import { SavingWords } from "./saving-words";
import { ToSettle } from "./to-settle";
import { useAround } from "./use-around";

/** Which column goes where, how a row finds its persona, and what is still to be settled. Every choice is saved by itself. */
export function ColumnsStep({ held, sources: all }: { held: Import; sources: readonly SourceInfo[] }) {
  const change = useChangeImport(held.id);
  const { error, readingAnew } = useImportSaving(held.id);
  const { connections, connection, sources, problems, stop } = useAround(held, all);
  return (
    <>
      <RanStrip held={held} />
      <Pad>
        <SheetHead title={held.name} note={sizeWords(held)} />
        <div className="grid gap-4 pb-6">
          <ReadHow held={held} onChange={change} />
          {error && <ErrorNotice error={error} what="The last choice was not saved" />}
          <ToSettle problems={problems} />
        </div>
        <Leaf title="Where">
          <ImportWhere
            answer={{ connection: held.connection, scope: held.scope }}
            connections={connections}
            sources={all}
            onAnswer={({ connection: to, scope }) => change(to === held.connection ? { scope } : { connection: to ?? null, scope })}
          />
        </Leaf>
      </Pad>
      <ColumnsPart held={held} sources={sources} busy={readingAnew} onChange={change} />
      <Pad className="pb-10">
        <MatchPart held={held} sources={sources} where={connection?.label ?? "every connection"} onChange={change} />
        <ListPart held={held} sources={sources} onChange={change} />
      </Pad>
      <FloatingBar label="Go on" wide>
        <div className="min-w-0 flex-1 truncate">
          <SavingWords id={held.id} />
        </div>
        <Button variant="primary" reason={stop} href={stepAddress(held.id, "check")}>
          Check {plural(held.rows, "row")}
        </Button>
      </FloatingBar>
    </>
  );
}
