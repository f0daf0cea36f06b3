"use client";

import { useImportSaving } from "@/lib/client/imports";

/** Whether what was chosen is kept; failures have a notice of their own. */
export function SavingWords({ id }: { id: string }) {
  const { saving, saved, error } = useImportSaving(id);
  const words = saving ? "Saving…" : error ? "Not saved" : saved ? "Saved" : "Every choice is saved by itself";
  return (
    <p role="status" className={error && !saving ? "text-sm text-danger" : "text-sm text-muted"}>
      {words}
    </p>
  );
}
