/** As the browser tells who asked: the parser of a document or a style sheet, or a script with its stack. */
type Initiator = { type: string; url?: string; stack?: Stack };
type Stack = { callFrames: { url: string }[]; parent?: Stack };
export type Asked = { url: string; type: string; bytes: number; initiator: Initiator };

/**
 * How many requests had to end before this one could begin: the document 0, what its markup names 1, and everything else one more than
 * whoever asked for it: a style sheet for its fonts, a script for its chunks and fetches (the first script of the stack that is a file).
 * An inline script counts as the document.
 */
export function depthOf(all: readonly Asked[]): Map<Asked, number> {
  const byUrl = new Map(all.toReversed().map((one) => [one.url, one]));
  const known = new Map<Asked, number>();
  const depth = (one: Asked, trail: readonly Asked[]): number => {
    const found = known.get(one);
    if (found !== undefined) return found;
    if (one.type === "Document" || trail.includes(one)) return 0;
    const asker = byUrl.get(askerOf(one.initiator) ?? "");
    const value = asker && asker !== one ? depth(asker, [...trail, one]) + 1 : 1;
    known.set(one, value);
    return value;
  };
  return new Map(all.map((one) => [one, depth(one, [])]));
}

function askerOf({ url, stack }: Initiator): string | undefined {
  for (let at = stack; at; at = at.parent) {
    const frame = at.callFrames.find((one) => one.url.startsWith("http"));
    if (frame) return frame.url;
  }
  return url;
}
