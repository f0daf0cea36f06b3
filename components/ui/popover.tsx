"use client";

import { lazyOverlay } from "./lazy-overlay";
import type { PopoverProps } from "./popover-view";

export const Popover = lazyOverlay<PopoverProps>(async () => (await import("./popover-view")).PopoverView, "dialog");
