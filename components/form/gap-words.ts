import type { SourceInfo } from "@/lib/model/source";

/** How a save is kept safe in a source that checks no version itself. */
export const gapWords = ({ label, limits }: Pick<SourceInfo, "label" | "limits">): string | undefined =>
  limits.concurrency === "compare"
    ? `${label} checks no versions: Personary asks it once more right before writing and reads it back right after.`
    : undefined;
