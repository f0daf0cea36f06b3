"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Leaf } from "@/components/ui/leaf";
import { Strip } from "@/components/ui/strip";
import { useMounted } from "@/lib/client/clock";
import { useConnections } from "@/lib/client/connections";
import { type ImportFile, useSendImport } from "@/lib/client/imports";
import { dropLastImport, lastImport } from "@/lib/client/last-import";
import type { SourceInfo } from "@/lib/model/source";
import { DropArea } from "./drop-area";
import { FileSending } from "./file-sending";
import { bytesWords, fileProblem } from "./file-words";
import { ImportForbidden } from "./import-forbidden";
import { ImportFrame, stepAddress } from "./import-frame";
import { type Answer, ImportWhere } from "./import-where";
import { PasteCells } from "./paste-cells";
import { ResumeStrip } from "./resume-strip";

const FIRST = "Say where the rows belong first.";

/** Bringing a file, or pasted cells: where it belongs, then the file; once read it has an address of its own. */
export function ImportNewPage({ sources }: { sources: readonly SourceInfo[] }) {
  const mayWrite = useAtLeast("editor");
  const mounted = useMounted();
  if (!mayWrite) return <ImportForbidden />;
  if (!mounted)
    return (
      <ImportFrame step="file" leave="Leave">
        <Pad className="py-6">
          <RowsSkeleton count={4} />
        </Pad>
      </ImportFrame>
    );
  return <Bring sources={sources} />;
}

function Bring({ sources }: { sources: readonly SourceInfo[] }) {
  const router = useRouter();
  const user = useShellUser()?.id ?? "";
  const { data: connections = [] } = useConnections();
  const able = connections.filter(({ can }) => can.create || can.update);
  const [given, setGiven] = useState<Answer>({ connection: undefined, scope: null });
  const answer: Answer = given.connection === undefined && able.length === 1 ? { connection: able[0]?.id, scope: null } : given;
  const [held, setHeld] = useState<ImportFile>();
  const [problem, setProblem] = useState<string>();
  const [begun, setBegun] = useState(() => lastImport(user));
  const { sending, send, stop } = useSendImport((made) => router.push(stepAddress(made.id, "columns")));
  const reason = answer.connection === undefined ? FIRST : undefined;
  const take = (file: ImportFile) => {
    setProblem(undefined);
    setHeld(file);
    if (answer.connection !== undefined) send(file, { connection: answer.connection, scope: answer.scope });
  };
  const takeFiles = ([file, ...more]: readonly File[]) => {
    if (!file || sending.state === "sending") return;
    const wrong = more.length > 0 ? "Bring one file at a time. Nothing was sent." : fileProblem(file);
    if (wrong) {
      setHeld(undefined);
      stop();
      setProblem(wrong);
    } else take({ name: file.name, bytes: file });
  };
  const again = () => {
    stop();
    setHeld(undefined);
  };
  return (
    <ImportFrame step="file" leave="Leave">
      {begun && (
        <ResumeStrip
          id={begun}
          onDismiss={() => {
            dropLastImport(user);
            setBegun(null);
          }}
        />
      )}
      <Pad className="pb-16">
        <SheetHead title="Import a file" />
        <p className="-mt-2 mb-6 max-w-[60ch] text-lg text-pretty text-ink-soft">
          Bring personas from a spreadsheet or another system. You say which column goes where and see what would change, row by row, before
          anything is sent.
        </p>
        <Leaf title="Where">
          <ImportWhere answer={answer} connections={connections} sources={sources} onAnswer={setGiven} />
        </Leaf>
        <Leaf title="File">
          {sending.state !== "idle" ? (
            <FileSending sending={sending} onStop={again} onRetry={take} />
          ) : held ? (
            <Strip
              inset
              live
              tone="accent"
              action={
                <>
                  <Button variant="primary" size="sm" reason={reason} onClick={() => take(held)}>
                    Read it
                  </Button>
                  <Button size="sm" variant="quiet" onClick={again}>
                    Take another
                  </Button>
                </>
              }
            >
              <b>{held.name}</b>, {bytesWords(held.bytes.size)}, is ready. {reason ?? "Nothing was sent yet."}
            </Strip>
          ) : (
            <div className="grid gap-3">
              <DropArea onFiles={takeFiles} />
              {problem && (
                <Strip inset live tone="danger">
                  {problem}
                </Strip>
              )}
            </div>
          )}
        </Leaf>
        {sending.state === "idle" && !held && (
          <Leaf title="Or paste">
            <PasteCells reason={undefined} onFile={take} />
          </Leaf>
        )}
      </Pad>
    </ImportFrame>
  );
}
