"use client";

import { RefreshCw } from "lucide-react";
import { errorWords } from "@/components/feedback/error-words";
import { DraftStrip } from "@/components/form/draft-strip";
import type { DraftOffer } from "@/components/form/use-draft";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import type { SourceInfo } from "@/lib/model/source";
import { Freshness } from "./freshness";
import type { PersonaEdit } from "./use-persona-edit";

type Props = { edit: PersonaEdit; source: SourceInfo; draft: DraftOffer };

/** Above the form: why it is locked, what could not be read, what changed meanwhile, a draft. */
export function PersonaFormStrips({ edit, source, draft }: Props) {
  const { form, shown, readError, behind } = edit;
  return (
    <>
      {form.locked && (
        <Strip tone="accent">
          <b>Nothing can be changed here.</b> {form.locked}
        </Strip>
      )}
      {readError && (
        <Strip
          live
          action={
            <Button size="sm" icon={<RefreshCw aria-hidden />} busy={edit.reading} onClick={edit.read}>
              Try again
            </Button>
          }
        >
          <b>{source.label} could not be asked again.</b> {errorWords(readError).detail} The form shows what it held{" "}
          <Freshness at={shown.readAt} as="plain" />; saving checks once more.
        </Strip>
      )}
      {behind && (
        <Strip live>
          <b>{source.label} holds another version by now,</b> different in a field you already changed. Saving shows both and asks.
        </Strip>
      )}
      {!form.locked && <DraftStrip draft={draft} sourceLabel={source.label} last={{ by: shown.changedBy, at: shown.changedAt }} />}
    </>
  );
}
