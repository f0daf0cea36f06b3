"use client";

import { createContext } from "react";

/** What a list knows of its blocks: heights in pixels at one width, pixels per row where none was measured, and which were near the screen. */
export type BlockMemory = { width: number; perRow: number; heights: Map<number, number>; near: ReadonlySet<number> };

export const newBlockMemory = (): BlockMemory => ({ width: 0, perRow: 0, heights: new Map(), near: new Set([0]) });

/** A memory that outlives the list, so that coming Back finds the same blocks in the same place; without one a list starts at its top. */
export const BlockMemoryContext = createContext<BlockMemory | null>(null);
