const EVENT = "app:keep-draft";

/** Before something that may end this page: whatever is typed is written down now. */
export const keepDrafts = (): boolean => window.dispatchEvent(new Event(EVENT));

export function onKeepDrafts(keep: () => void): () => void {
  window.addEventListener(EVENT, keep);
  return () => window.removeEventListener(EVENT, keep);
}
