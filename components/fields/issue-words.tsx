import { CircleAlert } from "lucide-react";
import type { Issue } from "@/lib/model/errors";

export const issueId = (id: string): string => `${id}-issue`;

/** What is wrong with one control, bound to it by id. */
export function IssueWords({ id, issues }: { id: string; issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <p id={issueId(id)} className="mt-1 flex gap-1.5 text-sm text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5" />
      <span>{issues.map(({ message }) => message).join(" ")}</span>
    </p>
  );
}
