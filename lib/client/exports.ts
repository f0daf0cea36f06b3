"use client";

import { useMutation } from "@tanstack/react-query";
import type { ExportFormat, ExportSelect } from "@/lib/model/export";
import { api, type Query, withQuery } from "./api";

/** A list as its address has it, or those that were ticked. */
export type ExportScope = { query: Query } | { ids: readonly string[] };

export type ExportInput = { format: ExportFormat; scope: ExportScope };

type Told = { onSuccess: (name: string) => void; onError: (error: Error, input: ExportInput) => void };

/** Makes the file and hands it to the browser; who asked is told though its place on the page has gone. */
export const useExport = (told: Told) =>
  useMutation({
    ...told,
    mutationKey: ["export"],
    networkMode: "always",
    mutationFn: async ({ format, scope }: ExportInput) => {
      const body = "ids" in scope ? ({ format, select: { ids: [...scope.ids] } } satisfies ExportSelect) : undefined;
      const path = "ids" in scope ? "/api/exports" : withQuery("/api/exports", { ...scope.query, format });
      const { name, content } = await api.file(body ? "POST" : "GET", path, body);
      save(name, content);
      return name;
    },
  });

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers only begin to read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
