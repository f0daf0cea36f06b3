"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Leaf } from "@/components/ui/leaf";
import type { Select } from "@/lib/model/batch";
import { ChangeCard } from "./change-card";
import { type ChangeField, type Draft, newDraft } from "./change-fields";

const MOST = 50;

type Props = {
  fields: readonly ChangeField[];
  several: boolean;
  select: Select;
  drafts: readonly Draft[];
  onDrafts: (change: (before: readonly Draft[]) => Draft[]) => void;
  onBroken: (id: number, why: string | undefined) => void;
};

/** Everything that changes, one field after the other; they are done in this order. */
export function ChangesForm({ fields, several, select, drafts, onDrafts, onBroken }: Props) {
  const add = () => onDrafts((before) => [...before, newDraft(Math.max(0, ...before.map(({ id }) => id)) + 1)]);
  return (
    <Leaf title="Changes" aside={drafts.length > 1 ? `${drafts.length}, done in this order` : undefined}>
      <div className="max-w-[46rem]">
        <div>
          {drafts.map((draft, i) => (
            <ChangeCard
              key={draft.id}
              number={i + 1}
              fields={fields}
              several={several}
              select={select}
              draft={draft}
              onDraft={(changes) => onDrafts((before) => before.map((one) => (one.id === draft.id ? { ...one, ...changes } : one)))}
              onBroken={(why) => onBroken(draft.id, why)}
              onRemove={
                drafts.length > 1
                  ? () => {
                      onBroken(draft.id, undefined);
                      onDrafts((before) => before.filter(({ id }) => id !== draft.id));
                    }
                  : undefined
              }
            />
          ))}
        </div>
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          reason={drafts.length >= MOST ? `At most ${MOST} changes go into one batch.` : undefined}
          onClick={add}
          className="-ms-2 mt-2"
        >
          Change another field
        </Button>
      </div>
    </Leaf>
  );
}
