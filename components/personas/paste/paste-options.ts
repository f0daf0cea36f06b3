import type { SelectOption } from "@/components/ui/select";
import type { Field } from "@/lib/model/field";
import { keyWords } from "@/lib/model/key-words";
import { type Path, pathKey } from "@/lib/model/parts";
import { pasteSpots } from "@/lib/model/paste-fill";
import { keyFor } from "@/lib/model/paste-piece";
import { spotLabel } from "@/lib/model/spots";

export const NOWHERE = "nowhere";

/** Every field a piece can go to; a labelled one also into a record, under its own label. */
export function placeOptions(fields: readonly Field[], label: string | undefined): SelectOption<string>[] {
  const spots = pasteSpots(fields).filter(({ field, record }) => field.kind !== "record" || record !== undefined);
  const key = label === undefined ? undefined : keyFor(label);
  const records = fields.filter(({ kind, readOnly, createOnly, fields: known = [] }) => {
    return kind === "record" && !readOnly && !createOnly && key !== undefined && !known.some(({ name }) => name === key);
  });
  return [
    { value: NOWHERE, label: "Leave out" },
    ...spots.map((spot) => ({ value: pathKey(spot.path), label: spotLabel(spot) })),
    ...records.map((field) => ({ value: pathKey([field.name, key ?? ""]), label: `${field.label}: ${keyWords(key ?? "")} (new)` })),
  ];
}

export const optionOf = (to: Path | null): string => (to === null ? NOWHERE : pathKey(to));
export const pathOf = (option: string): Path | null => (option === NOWHERE ? null : (JSON.parse(option) as [string]));
