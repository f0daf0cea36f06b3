const ROOM_PX = 26;

/** Pixels that the words of the cells found need, as far as they are on the page. */
export function fitWidth(cells: Iterable<HTMLElement>): number {
  let most = 0;
  for (const cell of cells) {
    const start = cell.getBoundingClientRect().left;
    const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (words.nextNode()) {
      if (words.currentNode.parentElement?.closest(".sr-only")) continue;
      range.selectNodeContents(words.currentNode);
      most = Math.max(most, range.getBoundingClientRect().right - start);
    }
  }
  return Math.ceil(most + ROOM_PX);
}
