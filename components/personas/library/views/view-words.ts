import type { Tone } from "@/components/ui/notes";
import { AppError } from "@/lib/model/app-error";

/** A note that says what did not happen, and why. */
export const failedView = (title: string, error: unknown): { title: string; description: string; tone: Tone } => ({
  title,
  description: error instanceof AppError ? error.message : "Try again.",
  tone: "danger",
});

/** "Buyers copy", within the length a title may have. */
export const copyTitle = (title: string): string => `${[...title].slice(0, 50).join("")} copy`;
