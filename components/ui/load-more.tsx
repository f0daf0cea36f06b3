import { Button } from "./button";

type Props = { shown: number; total: number; noun: string; busy?: boolean; onMore?: () => void; className?: string };

export function LoadMore({ shown, total, noun, busy, onMore, className }: Props) {
  const words =
    shown < total ? `${shown.toLocaleString("en")} of ${total.toLocaleString("en")} ${noun}` : `All ${total.toLocaleString("en")} ${noun}`;
  return (
    <div className={className ?? "flex items-center justify-between gap-3 pt-3 pb-16 text-sm text-muted"}>
      <span className="tabular-nums">{words}</span>
      {shown < total && onMore && (
        <Button onClick={onMore} {...(busy && { busy })}>
          Show more
        </Button>
      )}
    </div>
  );
}
