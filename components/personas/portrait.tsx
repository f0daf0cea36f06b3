import { cn } from "@/components/ui/cn";
import { plateOf } from "@/lib/model/plate";

export type PortraitShape = "whole" | "card" | "face";
type Props = {
  /** Persona's id, or a shared persona's `portrait`. */
  id: string;
  /** 4:5, 10:11, or the square face for anything below 64 px. */
  shape?: PortraitShape;
  /** Only when the name is not beside it. */
  alt?: string;
  /** First ones in view: loaded at once. */
  eager?: boolean;
  /** The plate alone, for as long as pictures would only be in the way. */
  bare?: boolean;
  className?: string;
};

const shapes: Record<PortraitShape, string> = { whole: "", card: "plate-card", face: "plate-face" };

/** Give it a width (`w-9`, `w-24`, `w-full`). */
export function Portrait({ id, shape = "whole", alt = "", eager, bare, className }: Props) {
  return (
    <span className={cn("plate", shapes[shape], `plate-${plateOf(id)}`, className)}>
      {!bare && (
        // biome-ignore lint/performance/noImgElement: an SVG needs no resizing
        <img
          src={`/api/portraits/${encodeURIComponent(id)}`}
          alt={alt}
          width={320}
          height={400}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
        />
      )}
    </span>
  );
}

/** A few faces in a row, then how many more. */
export function Faces({ ids, total = ids.length, className }: { ids: readonly string[]; total?: number; className?: string }) {
  return (
    <span className="inline-flex items-center">
      {ids.map((id, i) => (
        <Portrait key={id} id={id} shape="face" className={cn("ring-2 ring-surface", i > 0 && "-ms-[0.1875rem]", className ?? "w-6.5")} />
      ))}
      {total > ids.length && (
        <span className="ms-1 px-1 text-sm text-muted tabular-nums">+{(total - ids.length).toLocaleString("en")}</span>
      )}
    </span>
  );
}
