"use client";

import { useDeferredValue, useMemo, useState } from "react";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { Path } from "@/lib/model/parts";
import { type Piece, readPaste } from "@/lib/model/paste";
import { excess, fillPaste } from "@/lib/model/paste-fill";

/** One thing to place: a piece of one person's text, or a column of several people's. `found`: what the text itself says. */
export type Slot = { id: string; label: string | undefined; pieces: Piece[]; found: boolean; to: Path | null };

/** What a pasted text becomes, with a person's own choices on top, which last as long as the text does. */
export function usePaste(fields: readonly Field[], text: string) {
  const calm = useDeferredValue(text);
  const read = useMemo(() => readPaste(calm, fields), [calm, fields]);
  const [chosen, setChosen] = useState<{ text: string; places: Record<string, Path | null> }>({ text: calm, places: {} });
  const places = chosen.text === calm ? chosen.places : {};
  const slots = slotsOf(read.people).map((slot) => ({ ...slot, to: slot.id in places ? (places[slot.id] ?? null) : slot.to }));
  const people = read.people.map((pieces, person) =>
    pieces.map((piece, at) => ({ ...piece, to: slots.find(({ id }) => id === slotId(read.people, person, at))?.to ?? null })),
  );
  return {
    told: read.told,
    problem: read.problem,
    reading: calm !== text,
    slots,
    people,
    place: (id: string, to: Path | null) => setChosen({ text: calm, places: { ...places, [id]: to } }),
    fill: (person: number, held: JsonObject) => fillPaste(fields, held, people[person] ?? []),
    excess: (values: JsonObject) => excess(fields, values),
  };
}

const slotId = (people: readonly (readonly Piece[])[], person: number, at: number): string =>
  people.length === 1 ? String(at) : (people[person]?.[at]?.label ?? String(at));

function slotsOf(people: readonly Piece[][]): Slot[] {
  const slots = new Map<string, Slot>();
  people.forEach((pieces, person) => {
    pieces.forEach((piece, at) => {
      const id = slotId(people, person, at);
      const met = slots.get(id);
      if (met) slots.set(id, { ...met, pieces: [...met.pieces, piece], to: met.to ?? piece.to, found: met.found || piece.to !== null });
      else slots.set(id, { id, label: piece.label, pieces: [piece], to: piece.to, found: piece.to !== null });
    });
  });
  return [...slots.values()].sort((a, b) => Number(b.found) - Number(a.found));
}
