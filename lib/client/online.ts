/** At once, or when the network is back: a page that is asked for without one becomes the browser's own error page. Answers how to call it off. */
export function whenOnline(go: () => void): () => void {
  if (navigator.onLine) {
    go();
    return () => {};
  }
  window.addEventListener("online", go, { once: true });
  return () => window.removeEventListener("online", go);
}
