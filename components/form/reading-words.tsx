import { Fragment } from "react";
import { wordDiff } from "@/lib/model/word-diff";

/** A text with what came and what went, word by word. */
export function Words({ now, was }: { now: string; was: string }) {
  return wordDiff(was, now).map(({ text, kind }, at, all) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name
    <Fragment key={at}>
      {kind === "added" && all[at - 1]?.kind === "removed" && " "}
      {kind === "same" ? text : kind === "added" ? <ins>{text}</ins> : <del>{text}</del>}
    </Fragment>
  ));
}
