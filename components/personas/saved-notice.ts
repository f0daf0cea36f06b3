import { notify } from "@/components/ui/toast";
import type { SavedPersona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { savedWords } from "./saved-words";

/** Says that it is saved; when others changed it at the same moment, who and what, and that stays until it is closed. */
export function tellSaved(saved: SavedPersona, source: Pick<SourceInfo, "label" | "fields">, go: (address: string) => void): void {
  const { id, name, meanwhile = [] } = saved;
  if (meanwhile.length === 0) notify({ title: `Saved in ${source.label}`, description: name });
  else
    notify({
      title: `Saved in ${source.label}; others changed it too`,
      description: savedWords(source.fields, meanwhile),
      tone: meanwhile.some(({ kind }) => kind !== "beside") ? "danger" : "plain",
      timeout: 0,
      action: { label: "See the history", onPress: () => go(`/personas/${id}/history`) },
    });
}
