"use client";

import { useEffect, useState } from "react";
import { useShellUser } from "@/components/shell/shell-user";
import { handToEdit, handToNew } from "@/lib/client/hand-over";
import { actAs } from "@/lib/client/person";
import { useFormBase } from "./form-base";
import { saveKind } from "./save-kind";
import type { Ways } from "./save-ways";
import type { Save } from "./use-save";

/** The ways on after a save that did not work, wired to its form. `goTo` leaves without asking. */
export function useWays(saving: Save, goTo: (href: string) => void) {
  const { mode, connection, fields, read } = useFormBase();
  const me = useShellUser();
  const [later, setLater] = useState(false);
  const [declined, setDeclined] = useState<unknown>();
  const id = me?.id;
  useEffect(() => {
    actAs(id);
    return () => actAs(undefined);
  }, [id]);
  const { problem } = saving;
  const kind = problem === undefined ? undefined : saveKind(problem, mode);
  const retry = () => void saving.save();
  const typed = () => {
    const values = read();
    return Object.fromEntries(fields.flatMap(({ name, readOnly }) => (readOnly ? [] : [[name, values[name] ?? null]])));
  };
  const ways: Omit<Ways, "kind" | "error" | "until"> = {
    later,
    onLater: setLater,
    onRetry: retry,
    onSettled: saving.settle,
    onSignIn: () => setDeclined(undefined),
    onAsNew: me && mode === "update" ? () => goTo(handToNew(me.id, connection, typed())) : undefined,
    onTakeTo: me && mode === "create" ? (persona) => goTo(handToEdit(me.id, persona, typed())) : undefined,
  };
  return {
    ways,
    retry,
    /** Who has to sign in again before the save can go on. */
    signInAs: kind === "signedOut" && problem !== declined && me ? me : undefined,
    decline: () => setDeclined(problem),
    close: () => {
      setLater(false);
      saving.clear();
    },
  };
}
