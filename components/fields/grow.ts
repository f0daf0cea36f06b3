const waiting = new Set<HTMLTextAreaElement>();
let frame = 0;

const growsItself = (): boolean => CSS.supports("field-sizing", "content");

/** A text field as high as its text where the browser cannot do it alone; all of a frame at once: writes, then reads, then writes. */
export function grow(box: HTMLTextAreaElement | null): void {
  if (!box || growsItself()) return;
  waiting.add(box);
  if (frame === 0) frame = requestAnimationFrame(flush);
}

function flush(): void {
  frame = 0;
  const boxes = [...waiting].filter((box) => box.isConnected);
  waiting.clear();
  for (const box of boxes) box.style.height = "auto";
  const heights = boxes.map((box) => box.scrollHeight + box.offsetHeight - box.clientHeight);
  boxes.forEach((box, i) => {
    box.style.height = `${heights[i]}px`;
  });
}
