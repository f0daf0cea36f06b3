import { rangeOf } from "./block-math";
import type { BlockMemory } from "./block-memory";

const MARGIN = "900px 0px";
const PER_ROW = "--block-per-row";

/** `seen`: one that enters is in view already. */
type Told = (enter: readonly number[], leave: readonly number[], seen: boolean) => void;

/** Watches the root elements of blocks: which are near the screen, how high they are, and how high empty ones have to be. A block with focus inside stays. */
export class BlockWatch {
  private readonly elements = new Map<number, HTMLElement>();
  private readonly refs = new Map<number, (element: HTMLElement | null) => void>();
  private nearness: IntersectionObserver | undefined;
  private sizes: ResizeObserver | undefined;

  constructor(
    private readonly memory: BlockMemory,
    private readonly size: number,
    private readonly told: Told,
  ) {}

  refOf(block: number): (element: HTMLElement | null) => void {
    const ref = this.refs.get(block) ?? ((element: HTMLElement | null) => this.attach(block, element));
    this.refs.set(block, ref);
    return ref;
  }

  /** An empty block is as high as it was, or as its rows are likely to be. */
  place(block: number, near: boolean, count: number): void {
    const element = this.elements.get(block);
    if (!element) return;
    const { from, to } = rangeOf(block, this.size, count);
    element.dataset.blockRows = String(to - from);
    const known = to - from === this.size ? this.memory.heights.get(block) : undefined;
    element.style.height = near ? "" : known === undefined ? `calc(var(${PER_ROW}, 3.25rem) * ${to - from})` : `${known}px`;
    if (near) this.sizes?.observe(element);
    else this.sizes?.unobserve(element);
  }

  private attach(block: number, element: HTMLElement | null): void {
    const before = this.elements.get(block);
    if (before) {
      this.nearness?.unobserve(before);
      this.sizes?.unobserve(before);
      this.elements.delete(block);
    }
    if (element) {
      this.nearness ??= new IntersectionObserver((entries) => this.seen(entries), { rootMargin: MARGIN });
      this.sizes ??= new ResizeObserver((entries) => this.measured(entries));
      element.dataset.block = String(block);
      this.elements.set(block, element);
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
      const block = Number((target as HTMLElement).dataset.block);
      if (this.elements.get(block) !== target) continue;
      if (isIntersecting) {
        enter.push(block);
        inView ||= box.top < window.innerHeight && box.bottom > 0;
      } else if (target.contains(document.activeElement)) this.whenLeft(target as HTMLElement);
      else leave.push(block);
    }
    this.told(enter, leave, inView);
  }

  /** Asks again once focus has gone elsewhere. */
  private whenLeft(element: HTMLElement): void {
    const again = () =>
      requestAnimationFrame(() => {
        if (!this.nearness || this.elements.get(Number(element.dataset.block)) !== element) return;
        this.nearness.unobserve(element);
        this.nearness.observe(element);
      });
    element.addEventListener("focusout", again, { once: true });
  }

  private measured(entries: readonly ResizeObserverEntry[]): void {
    const { memory, size } = this;
    for (const { target, borderBoxSize } of entries) {
      const { blockSize: height = 0, inlineSize: width = 0 } = borderBoxSize[0] ?? {};
      const element = target as HTMLElement;
      if (height === 0 || element.style.height !== "") continue;
      if (Math.abs(memory.width - width) > 1) {
        memory.width = width;
        memory.perRow = 0;
        memory.heights.clear();
        for (const [block, other] of this.elements) if (other.style.height !== "") this.forget(block, other);
      }
      const full = element.childElementCount >= size;
      if (full) memory.heights.set(Number(element.dataset.block), height);
      if (memory.perRow > 0 && !full) continue;
      const perRow = height / Math.max(1, full ? size : element.childElementCount);
      if (Math.abs(perRow - memory.perRow) < memory.perRow / 10) continue;
      memory.perRow = perRow;
      this.estimate();
    }
  }

  private forget(block: number, element: HTMLElement): void {
    if (this.memory.heights.has(block)) return;
    const rows = /\* (\d+)\)$/.exec(element.style.height)?.[1] ?? String(this.size);
    element.style.height = `calc(var(${PER_ROW}, 3.25rem) * ${rows})`;
  }

  private estimate(): void {
    const parent = this.elements.values().next().value?.parentElement;
    if (parent && this.memory.perRow > 0) parent.style.setProperty(PER_ROW, `${this.memory.perRow}px`);
  }
}
