import { AppError, type ErrorCode } from "@/lib/model/app-error";

/** Every way a save can end that the screen has words for. */
export type SaveKind =
  | "rejected"
  | "permission"
  | "gone"
  | "noPlace"
  | "taken"
  | "unclear"
  | "limited"
  | "down"
  | "unsure"
  | "cut"
  | "halted"
  | "never"
  | "arrived"
  | "paused"
  | "key"
  | "signedOut"
  | "role"
  | "unsupported"
  | "tooLarge"
  | "broken";

const BY_CODE: Record<ErrorCode, SaveKind> = {
  invalid: "rejected",
  unauthenticated: "signedOut",
  forbidden: "role",
  not_found: "gone",
  conflict: "unclear",
  unsupported: "unsupported",
  too_large: "tooLarge",
  rate_limited: "limited",
  source_key: "key",
  source_rejected: "rejected",
  source_down: "down",
  unavailable: "down",
  internal: "broken",
};

/** `saveKey` without an answer of the source's own means that nobody here knows how it ended. */
export function saveKind(error: unknown, mode: "create" | "update"): SaveKind {
  if (!(error instanceof AppError)) return "broken";
  const { code, extra } = error;
  if (extra.saveKey !== undefined) return extra.unsure ? "unsure" : code === "unavailable" ? "cut" : "halted";
  if (extra.unsure) return "unsure";
  if (extra.refusal === "paused" || extra.refusal === "permission" || extra.refusal === "taken") return extra.refusal;
  if (code === "conflict" && extra.current !== undefined)
    return (extra.current as { state?: string }).state === "deleted" ? "gone" : "arrived";
  if (code === "not_found" && mode === "create") return "noPlace";
  if (code === "unavailable" && extra.requestId === undefined) return "never";
  return BY_CODE[code];
}
