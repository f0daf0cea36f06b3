"use client";

import type { AlertDialogProps } from "./alert-dialog-view";
import { lazyOverlay } from "./lazy-overlay";

export const AlertDialog = lazyOverlay<AlertDialogProps>(async () => (await import("./alert-dialog-view")).AlertDialogView, "dialog");
