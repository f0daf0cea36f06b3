import { CircleAlert, CircleCheck } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Check } from "@/lib/model/connection";
import { quotaWords } from "./connection-words";
import { keyProblemWords } from "./key-words";

/** What a source said to a key. */
export function CheckResult({ check, source }: { check: Check; source: string }) {
  const quota = check.account?.quota && quotaWords(check.account.quota);
  const bad = check.problem ? keyProblemWords(check.problem, source) : null;
  return (
    <div
      role={check.ok ? "status" : "alert"}
      className={cn(
        "flex gap-3 rounded-md px-4 py-3",
        check.ok ? "bg-positive-wash [&>svg]:text-positive" : "bg-danger-wash [&>svg]:text-danger",
      )}
    >
      {check.ok ? <CircleCheck aria-hidden className="mt-[0.1875rem]" /> : <CircleAlert aria-hidden className="mt-[0.1875rem]" />}
      <p className="min-w-0 text-pretty [overflow-wrap:anywhere]">
        <b className="font-strong">{check.ok ? "The key works." : (bad?.title ?? "The key could not be tested.")}</b>{" "}
        {check.ok ? [check.account?.name && `It opens ${check.account.name}.`, quota && `${quota}.`].filter(Boolean).join(" ") : bad?.text}
      </p>
    </div>
  );
}
