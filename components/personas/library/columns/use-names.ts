"use client";

import { useMemo } from "react";
import { useSourceLooks } from "@/components/personas/source-provider";
import { useConnections } from "@/lib/client/connections";
import type { Names } from "./column-text";

/** What sources and connections are called now; the same object while none of that changes. */
export function useNames(): Names {
  const looks = useSourceLooks();
  const { data: connections } = useConnections();
  const signature = connections?.map(({ id, label }) => `${id} ${label}`).join("\n") ?? "";
  return useMemo(() => {
    const sources = new Map(looks.map(({ id, label }) => [id, label]));
    const labels = new Map(signature.split("\n").map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
    return { source: (id) => sources.get(id) ?? id, connection: (id) => labels.get(id) ?? "" };
  }, [looks, signature]);
}
