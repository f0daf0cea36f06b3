import { Pad } from "@/components/shell/sheet";
import { formatNumber } from "@/lib/client/format";
import type { BatchPreview, PlannedOutcome } from "@/lib/model/batch";

type Props = {
  preview: BatchPreview;
  /** Only these; else all. */
  outcome?: PlannedOutcome;
  onShow?: (outcome: PlannedOutcome) => void;
};

/** Why some are left as they are, grouped, the most frequent first. */
export function PreviewReasons({ preview, outcome, onShow }: Props) {
  const reasons = preview.reasons.filter((reason) => outcome === undefined || reason.outcome === outcome);
  return (
    <Pad className={onShow ? "pt-8" : "pb-3"}>
      {onShow && (
        <h2 className="mb-2 font-strong">
          Will stay as they are{" "}
          <span className="font-regular text-muted tabular-nums">{formatNumber(preview.unchanged + preview.cannot)}</span>
        </h2>
      )}
      <ul aria-label="Why" className="grid gap-1">
        {reasons.map(({ outcome: of, reason, count }) => (
          <li key={`${of} ${reason}`} className="grid grid-cols-[minmax(2rem,auto)_minmax(0,1fr)_auto] items-baseline gap-x-3">
            <b className="font-strong tabular-nums">{formatNumber(count)}</b>
            <span className="text-pretty text-ink-soft [overflow-wrap:anywhere]">{reason}</span>
            {onShow && (
              <button type="button" className="link" onClick={() => onShow(of)}>
                Show<span className="sr-only"> who: {reason}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Pad>
  );
}
