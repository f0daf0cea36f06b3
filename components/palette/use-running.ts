import { useQuery } from "@tanstack/react-query";
import { Layers } from "lucide-react";
import { BATCH_WORDS, settledOf } from "@/components/batches/batch-words";
import { api } from "@/lib/client/api";
import { type BatchPage, batchesKey, isFinished } from "@/lib/client/batches";
import { formatNumber } from "@/lib/client/format";
import type { PaletteItem } from "./palette-item";

/** Batches under way. */
export function useRunning(): PaletteItem[] {
  const { data = [] } = useQuery({
    queryKey: [...batchesKey, "palette"],
    queryFn: async ({ signal }) => (await api.get<BatchPage>("/api/batches", {}, { signal })).data.filter((batch) => !isFinished(batch)),
  });
  return data.map((batch) => ({
    id: `batch-${batch.id}`,
    label: `Batch “${batch.name}”, ${BATCH_WORDS[batch.state].toLowerCase()}`,
    icon: Layers,
    href: `/batches/${batch.id}`,
    note: `${formatNumber(settledOf(batch))} of ${formatNumber(batch.total)}`,
  }));
}
