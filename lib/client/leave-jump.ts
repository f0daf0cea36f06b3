type Step = Event & { navigationType: string; destination: { url: string; key: string; sameDocument: boolean } };
type Steps = EventTarget & { traverseTo: (key: string) => { committed: Promise<unknown>; finished: Promise<unknown> } };

const quiet = (): void => undefined;

/** Catches a step through the history to another page of this app before it is taken, where the browser lets it be caught; `held` answers whether it is to wait for `go`. */
export function onJump(held: (go: () => void) => boolean): () => void {
  const { navigation } = window as unknown as { navigation?: Steps };
  if (!navigation) return quiet;
  const step = (event: Event) => {
    const { navigationType, cancelable, destination } = event as Step;
    if (navigationType !== "traverse" || !cancelable || !destination.sameDocument) return;
    if (new URL(destination.url).pathname === window.location.pathname) return;
    const go = () => {
      const { committed, finished } = navigation.traverseTo(destination.key);
      committed.catch(quiet);
      finished.catch(quiet);
    };
    if (held(go)) event.preventDefault();
  };
  navigation.addEventListener("navigate", step);
  return () => navigation.removeEventListener("navigate", step);
}
