"use client";

import { useRef, useState } from "react";
import { dropDraft, writeDraft } from "@/lib/client/draft";
import { type Carried, copyName, duplicate } from "@/lib/model/duplicate";
import { moveTyped } from "@/lib/model/duplicate-typed";
import type { JsonObject } from "@/lib/model/json";
import { changedParts } from "@/lib/model/parts";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import type { Target } from "./persona-form-targets";

/** How a form for one connection begins: `seed` comes from another persona, `values` are what a person typed on top of it. */
export type Beginning = { seed: JsonObject; values: JsonObject; carried: Carried | undefined; left: readonly string[] };
/** A form that is being left for another connection. */
export type Leaving = { seed: JsonObject; values: JsonObject };

const EMPTY: JsonObject = {};

export function beginning(target: Target, original: Persona | undefined, sources: readonly SourceInfo[]): Beginning {
  const from = sources.find(({ id }) => id === original?.source);
  if (!original || !from) return { seed: EMPTY, values: EMPTY, carried: undefined, left: [] };
  const here = original.connection === target.connection.id;
  const { values, other, scopes } = original;
  const carried = duplicate(
    { fields: from.fields, values, other, ...(here && { places: scopes.map(({ id }) => id) }) },
    { fields: target.source.fields, label: target.source.label, same: from.id === target.source.id },
  );
  const seed = here ? copyName(target.source.fields, carried.values) : carried.values;
  return { seed, values: seed, carried, left: [] };
}

type Held = Leaving & { left: readonly string[]; draft: { key: string; session: string } | undefined };

/** Changing the connection takes along what was typed; what has no place there stays with the connection it was typed for. */
export function useSwitch(begin: (target: Target) => Beginning, draftKey: (target: Target) => string) {
  const held = useRef(new Map<string, Held>());
  const [begun, setBegun] = useState<{ connection: string; beginning: Beginning }>();
  const from = (target: Target): Beginning => (begun?.connection === target.connection.id ? begun.beginning : begin(target));

  const go = (current: Target, leaving: Leaving, next: Target): void => {
    const first = begin(next);
    const earlier = held.current.get(next.connection.id);
    const { fields, label, id } = next.source;
    const start = from(current).values;
    const moved = moveTyped(
      { fields: current.source.fields, start, now: leaving.values },
      { fields, label, same: id === current.source.id },
      earlier?.values ?? first.values,
    );
    if (earlier?.draft) dropDraft(earlier.draft.key, earlier.draft.session);
    held.current.set(current.connection.id, {
      ...leaving,
      left: moved.left,
      draft: keepLeft(current, leaving, moved.left, draftKey(current)),
    });
    setBegun({
      connection: next.connection.id,
      beginning: { ...first, seed: earlier?.seed ?? first.seed, values: moved.values, left: moved.left },
    });
  };
  /** Without anybody to copy from: what a person typed stays. */
  const restart = ({ connection, source }: Target, { seed, values }: Leaving): void => {
    held.current.clear();
    const { fields, label } = source;
    const typed = moveTyped({ fields, start: seed, now: values }, { fields, label, same: true }, EMPTY);
    setBegun({ connection: connection.id, beginning: { seed: EMPTY, carried: undefined, ...typed } });
  };
  return { from, go, restart, moved: begun !== undefined };
}

/** What could not move is kept on the device too, as a draft of the form it was typed in. */
function keepLeft({ source }: Target, { seed, values }: Leaving, left: readonly string[], key: string): Held["draft"] {
  if (left.length === 0) return undefined;
  const session = `left-${Date.now()}`;
  const names = new Set<string>(changedParts(source.fields, seed, values).map(({ path }) => path[0]));
  const only = (all: JsonObject) => Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
  writeDraft(key, { session, at: new Date().toISOString(), base: only(seed), values: only(values) });
  return { key, session };
}
