import { AppError, type ErrorCode } from "@/lib/model/app-error";

export type ErrorWords = { title: string; next: string; retry: boolean };

const WORDS: Record<ErrorCode, ErrorWords> = {
  invalid: { title: "That input cannot be used", next: "Correct what is marked and send it again.", retry: false },
  unauthenticated: {
    title: "You are signed out",
    next: "Sign in again; what you typed stays on this page until you leave it.",
    retry: false,
  },
  forbidden: { title: "Your role does not allow this", next: "Ask an admin of your team to do it or to raise your role.", retry: false },
  not_found: { title: "Nothing is there", next: "It may have been deleted. Go back to the list to see what there is now.", retry: false },
  conflict: {
    title: "It changed meanwhile",
    next: "Load the newest version and look at what is different before you save again.",
    retry: true,
  },
  unsupported: {
    title: "The source cannot do this",
    next: "Make the change in the source itself; it appears here after the next read.",
    retry: false,
  },
  too_large: { title: "That is too large", next: "Send less at once.", retry: false },
  rate_limited: { title: "Too many requests", next: "Wait a little, then try again.", retry: true },
  source_key: { title: "The source refused the key", next: "Replace the key in Settings, under Connections.", retry: false },
  source_rejected: {
    title: "The source refused the request",
    next: "Nothing was changed there. Look at what it says, then try again.",
    retry: true,
  },
  source_down: { title: "The source does not answer", next: "Nothing was lost. Try again in a minute.", retry: true },
  unavailable: { title: "Personary cannot be reached", next: "Check the connection, then try again.", retry: true },
  internal: {
    title: "Something broke here",
    next: "Try again. If it stays, tell whoever runs Personary, with the request number.",
    retry: true,
  },
};

/** What happened and what to do next, for whatever was thrown. */
export function errorWords(error: unknown): ErrorWords & { detail: string; code: ErrorCode; requestId?: string; retryAfter?: number } {
  if (!(error instanceof AppError)) return { ...WORDS.internal, detail: "", code: "internal" };
  const { requestId, retryAfter } = error.extra;
  return {
    ...WORDS[error.code],
    detail: error.message,
    code: error.code,
    ...(requestId && { requestId }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
