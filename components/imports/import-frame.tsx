import type { ReactNode } from "react";
import { FlowFrame } from "@/components/batches/new/flow-frame";
import { plural } from "@/lib/client/format";
import type { Import } from "@/lib/model/import";
import { sizeWords } from "./read-words";

export const STEPS = ["file", "columns", "check"] as const;
export type ImportStep = (typeof STEPS)[number];

export const stepAddress = (id: string, step: ImportStep): string => `/imports/${id}${step === "columns" ? "" : `?step=${step}`}`;

type Props = { held?: Import | undefined; step: ImportStep; leave?: string; children: ReactNode };

/** Where somebody is in bringing a file: File, Columns, Check, Run. */
export function ImportFrame({ held, step, leave, children }: Props) {
  const placed = held?.columns.filter(({ target }) => target !== null).length ?? 0;
  const steps = [
    { label: "File", answer: held && sizeWords(held), href: held ? stepAddress(held.id, "file") : "/imports/new" },
    {
      label: "Columns",
      answer: held && `${plural(placed, "column")} of ${held.columns.length} placed`,
      ...(held && { href: stepAddress(held.id, "columns") }),
    },
    { label: "Check", answer: "Nothing sent yet" },
    { label: "Run" },
  ];
  return (
    <FlowFrame title={held ? `Import ${held.name}` : "Import a file"} steps={steps} now={STEPS.indexOf(step)} {...(leave && { leave })}>
      {children}
    </FlowFrame>
  );
}
