"use client";

import { useLayoutEffect, useState, useSyncExternalStore } from "react";

export type Verb = {
  /** The palette has an icon for those it knows. */
  id: string;
  label: string;
  /** Its single key, as it is shown. */
  key?: string;
  run: () => void;
  /** Why it cannot be done now; it is then shown with that. */
  reason?: string | undefined;
};
export type VerbScope = { label: string; verbs: readonly Verb[] };

const held = new Map<object, VerbScope>();
const listeners = new Set<() => void>();
let scopes: readonly VerbScope[] = [];

function tell(): void {
  scopes = [...held.values()];
  for (const told of listeners) told();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What can be done here and now, for the palette. `label` names to what: "With 12 ticked". Nothing is offered while `verbs` is empty. */
export function useVerbs(label: string, verbs: readonly Verb[]): void {
  const [place] = useState(() => ({}));
  useLayoutEffect(() => {
    held.set(place, { label, verbs });
    tell();
  });
  useLayoutEffect(
    () => () => {
      held.delete(place);
      tell();
    },
    [place],
  );
}

const none: readonly VerbScope[] = [];
export const useVerbScopes = (): readonly VerbScope[] =>
  useSyncExternalStore(
    subscribe,
    () => scopes,
    () => none,
  );
