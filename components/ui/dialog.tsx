"use client";

import { lazy } from "react";
import type { DialogProps } from "./dialog-view";
import { lazyOverlay } from "./lazy-overlay";

const view = () => import("./dialog-view");

export const Dialog = lazyOverlay<DialogProps>(async () => (await view()).DialogView, "dialog");

/** A button in a dialog's foot that closes it. */
export const DialogClose = lazy(async () => ({ default: (await view()).DialogCloseView }));
