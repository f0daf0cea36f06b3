"use client";

import { lazyOverlay } from "./lazy-overlay";
import type { SideSheetProps } from "./side-sheet-view";

export const SideSheet = lazyOverlay<SideSheetProps>(async () => (await import("./side-sheet-view")).SideSheetView, "dialog");
