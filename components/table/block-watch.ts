import type { Piece } from "./block-math";
import type { BlockMemory } from "./block-memory";

const MARGIN_PX = 900;
const PER_ROW = "--block-per-row";
const ROW = `var(${PER_ROW}, 3.25rem)`;
const LIKELY_PX = 52;

/** `seen`: one that enters is in view already. */
type Told = (enter: readonly number[], leave: readonly number[], seen: boolean) => void;
type Placed = Piece & { rows: number; near: boolean };

/** Watches the root elements of a list's pieces: which blocks are near the screen, how high they are, and how high empty ones have to be. A block with focus inside stays. */
export class BlockWatch {
  private readonly elements = new Map<number, HTMLElement>();
  private readonly refs = new Map<number, (element: HTMLElement | null) => void>();
  private readonly placed = new WeakMap<Element, Placed>();
  private nearness: IntersectionObserver | undefined;
  private sizes: ResizeObserver | undefined;

  constructor(
    private readonly memory: BlockMemory,
    private readonly size: number,
    private readonly told: Told,
  ) {}

  refOf(id: number): (element: HTMLElement | null) => void {
    const ref = this.refs.get(id) ?? ((element: HTMLElement | null) => this.attach(id, element));
    this.refs.set(id, ref);
    return ref;
  }

  /** Told of each piece as it is in the page now. */
  place(piece: Piece, near: boolean, rows: number): void {
    const element = this.elements.get(piece.id);
    if (!element) return;
    this.placed.set(element, { ...piece, rows, near });
    element.dataset.blockRows = String(rows);
    if (near) this.sizes?.observe(element);
    else this.sizes?.unobserve(element);
  }

  /** CSS: what an empty piece of so many rows takes. */
  heightOf(piece: Pick<Piece, "first" | "end">, count: number): string {
    const parts = this.partsOf(piece, count);
    const known = parts.reduce((sum, { px }) => sum + (px ?? 0), 0);
    const likely = parts.reduce((sum, { px, rows }) => sum + (px === undefined ? rows : 0), 0);
    return likely > 0 ? `calc(${ROW} * ${likely} + ${known}px)` : `${known}px`;
  }

  /** A piece's blocks: their rows, and their height where it was measured. */
  private partsOf({ first, end }: Pick<Piece, "first" | "end">, count: number): { block: number; rows: number; px: number | undefined }[] {
    const { memory, size } = this;
    return Array.from({ length: end - first }, (_, i) => {
      const own = Math.min(size, count - i * size);
      return { block: first + i, rows: own, px: own === size ? memory.heights.get(first + i) : undefined };
    });
  }

  private attach(id: number, element: HTMLElement | null): void {
    const before = this.elements.get(id);
    if (before) {
      this.nearness?.unobserve(before);
      this.sizes?.unobserve(before);
      this.elements.delete(id);
    }
    if (element) {
      this.nearness ??= new IntersectionObserver((entries) => this.seen(entries), { rootMargin: `${MARGIN_PX}px 0px` });
      this.sizes ??= new ResizeObserver((entries) => this.measured(entries));
      this.elements.set(id, element);
      this.nearness.observe(element);
      this.estimate();
    } else if (this.elements.size === 0) {
      this.nearness?.disconnect();
      this.sizes?.disconnect();
      this.nearness = undefined;
      this.sizes = undefined;
    }
  }

  private seen(entries: readonly IntersectionObserverEntry[]): void {
    const enter: number[] = [];
    const leave: number[] = [];
    let inView = false;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const placed = this.placed.get(target);
      if (!placed || this.elements.get(placed.id) !== target) continue;
      if (isIntersecting) {
        enter.push(...this.nearIn(placed, box.top));
        inView ||= box.top < window.innerHeight && box.bottom > 0;
      } else if (target.contains(document.activeElement)) this.whenLeft(target as HTMLElement, placed.id);
      else leave.push(placed.id);
    }
    this.told(enter, leave, inView);
  }

  /** Of a piece that begins at `top`, the blocks near the screen. */
  private nearIn(placed: Placed, top: number): number[] {
    if (placed.id >= 0) return [placed.id];
    let bottom = top;
    return this.partsOf(placed, placed.rows).flatMap(({ block, rows, px }) => {
      const from = bottom;
      bottom += px ?? rows * (this.memory.perRow || LIKELY_PX);
      return bottom > -MARGIN_PX && from < window.innerHeight + MARGIN_PX ? [block] : [];
    });
  }

  /** Asks again once focus has gone elsewhere. */
  private whenLeft(element: HTMLElement, id: number): void {
    const again = () =>
      requestAnimationFrame(() => {
        if (!this.nearness || this.elements.get(id) !== element) return;
        this.nearness.unobserve(element);
        this.nearness.observe(element);
      });
    element.addEventListener("focusout", again, { once: true });
  }

  private measured(entries: readonly ResizeObserverEntry[]): void {
    const { memory, size } = this;
    for (const { target, borderBoxSize } of entries) {
      const { blockSize: height = 0, inlineSize: width = 0 } = borderBoxSize[0] ?? {};
      const placed = this.placed.get(target);
      if (height === 0 || !placed?.near || target.querySelector("[data-waiting]")) continue;
      if (Math.abs(memory.width - width) > 1) {
        memory.width = width;
        memory.perRow = 0;
        memory.heights.clear();
        this.placeAgain();
      }
      const rows = target.childElementCount;
      const full = rows >= size;
      if (full) memory.heights.set(placed.first, height);
      if (memory.perRow > 0 && !full) continue;
      const perRow = height / Math.max(1, full ? size : rows);
      if (Math.abs(perRow - memory.perRow) < memory.perRow / 10) continue;
      memory.perRow = perRow;
      this.estimate();
    }
  }

  private placeAgain(): void {
    for (const element of this.elements.values()) {
      const placed = this.placed.get(element);
      if (placed && !placed.near) element.style.height = this.heightOf(placed, placed.rows);
    }
  }

  private estimate(): void {
    const parent = this.elements.values().next().value?.parentElement;
    if (parent && this.memory.perRow > 0) parent.style.setProperty(PER_ROW, `${this.memory.perRow}px`);
  }
}
