"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { useHealedAddress } from "./url-heal";

export type Address = Readonly<Record<string, string>>;
type Changes = Record<string, string | readonly string[] | null | undefined>;

const textOf = (value: Changes[string]): string => (typeof value === "object" && value !== null ? value.join(",") : (value ?? ""));

/** "?a=b" of what holds something; "" when nothing does. Keys in the order given, so that equal addresses are equal texts. */
export function searchOf(keys: readonly string[], address: Address): string {
  const search = new URLSearchParams();
  for (const key of keys) {
    const value = address[key];
    if (value) search.set(key, value);
  }
  const text = search.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** The named keys of the address as state; other keys stay as they are. Changing it makes a step that Back undoes, `replace` does not. */
export function useUrlState(keys: readonly string[]): {
  address: Address;
  change: (changes: Changes, how?: { replace?: boolean }) => void;
} {
  const params = useSearchParams();
  useHealedAddress();
  const address = useMemo(() => {
    const held = keys.map((key) => [key, params.getAll(key).join(",")] as const);
    return Object.fromEntries(held.filter(([, value]) => value.trim() !== ""));
  }, [keys, params]);
  const change = useCallback<(changes: Changes, how?: { replace?: boolean }) => void>((changes, { replace = false } = {}) => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(changes)) {
      const text = textOf(value);
      if (text === "") next.delete(key);
      else next.set(key, text);
    }
    const search = next.toString().replaceAll("%2C", ",");
    const to = `${window.location.pathname}${search === "" ? "" : `?${search}`}`;
    if (replace) window.history.replaceState(null, "", to);
    else window.history.pushState(null, "", to);
  }, []);
  return { address, change };
}
