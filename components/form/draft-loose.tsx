import { CopyButton } from "@/components/ui/copy-button";
import type { Loose } from "@/lib/client/draft";

/** Text of a draft that no field can hold as it is: to copy. */
export function DraftLoose({ loose: { label, text } }: { loose: Loose }) {
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <h3 className="font-medium [overflow-wrap:anywhere]">{label}</h3>
      <div className="min-w-0">
        <div className="mb-1 flex items-center justify-between gap-2 text-sm text-muted">
          Not finished, so the form cannot take it: copy it from here.
          <CopyButton text={text} label={`Copy ${label}`} />
        </div>
        <pre className="max-h-60 overflow-auto font-mono text-[0.92em] whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
      </div>
    </li>
  );
}
