import { duration, sentence } from "@/lib/client/format";
import type { Problem } from "@/lib/model/errors";

const waitWords = (seconds: number | undefined): string =>
  seconds === undefined
    ? "Wait a little, then test again."
    : `Test again in ${seconds < 60 ? `${Math.ceil(seconds)} seconds` : duration(seconds)}.`;

/** Why a key cannot be used (yet), and what to do next. */
export function keyProblemWords(problem: Pick<Problem, "code" | "detail" | "retryAfter">, source: string): { title: string; text: string } {
  switch (problem.code) {
    case "source_key":
      return {
        title: `${source} refused this key.`,
        text: `${sentence(problem.detail)} Copy the whole key again, or make a new one in ${source}. Nothing was stored.`,
      };
    case "source_down":
      return {
        title: `${source} does not answer.`,
        text: `${sentence(problem.detail)} The key could not be tested. Try again in a minute.`,
      };
    case "rate_limited":
      return { title: `${source} asks to wait.`, text: waitWords(problem.retryAfter) };
    case "invalid":
      return { title: "This cannot be used.", text: sentence(problem.detail) };
    default:
      return { title: "The key could not be tested.", text: sentence(problem.detail) };
  }
}
