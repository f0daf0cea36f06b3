"use client";

import { createContext, type ReactNode, use } from "react";

/** What drawing a source takes. `mark`: SVG content for a 16 by 16 box in `currentColor`. */
export type SourceLook = { id: string; label: string; mark: string };

const Looks = createContext<readonly SourceLook[]>([]);

export const SourceProvider = ({ sources, children }: { sources: readonly SourceLook[]; children: ReactNode }) => (
  <Looks value={sources}>{children}</Looks>
);

export const useSourceLook = (id: string): SourceLook | undefined => use(Looks).find((look) => look.id === id);
export const useSourceLooks = (): readonly SourceLook[] => use(Looks);
