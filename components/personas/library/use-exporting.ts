"use client";

import { announce } from "@/components/ui/announcer";
import { notify } from "@/components/ui/toast";
import { type ExportScope, useExport } from "@/lib/client/exports";
import { plural } from "@/lib/client/format";
import type { ExportFormat } from "@/lib/model/export";
import { EXPORT_KINDS } from "./export-kinds";

export type Exported = {
  count: number;
  /** Behind "12 personas": how they were chosen. */
  how: string;
  scope: ExportScope;
};
export type Exporting = { what: string; busy: boolean; reason: string | undefined; take: (format: ExportFormat) => void };

/** Takes personas along as a file; a file that fails is told, with a way to try again. */
export function useExporting({ count, how, scope }: Exported): Exporting {
  const what = plural(count, "persona");
  const { mutate, isPending } = useExport({
    onSuccess: (name) => announce(`${what} exported to ${name}.`),
    onError: (error, input) =>
      notify({
        title: `No ${EXPORT_KINDS[input.format].label} file was made`,
        description: error.message,
        tone: "danger",
        action: { label: "Try again", onPress: () => mutate(input) },
      }),
  });
  return {
    what: `${what}, ${how}`,
    busy: isPending,
    reason: count === 0 ? "There is nobody in this list to export." : undefined,
    take: (format) => mutate({ format, scope }),
  };
}
