import { Fragment } from "react";
import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { tidy } from "@/lib/model/parts";
import { wordDiff } from "@/lib/model/word-diff";

const print = (value: Json | undefined): string => {
  if (isEmpty(value)) return "";
  if (typeof value === "string") return value;
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value, null, 2) : String(value);
};

const isTexts = (value: Json | undefined): value is string[] => Array.isArray(value) && value.every((line) => typeof line === "string");

/** A value as it is, marked where it differs from `against`; without `against` nothing is marked. */
export function Reading({ field, value, against }: { field: Field; value: Json | undefined; against?: Json | undefined | "none" }) {
  const [now, was] = [tidy(field, value), against === "none" ? value : tidy(field, against)];
  if (isEmpty(now) && isEmpty(was)) return <span className="text-muted">Empty</span>;
  if (isTexts(now ?? []) && isTexts(was ?? []) && (Array.isArray(now) || Array.isArray(was)))
    return <Lines now={isTexts(now) ? now : []} was={isTexts(was) ? was : []} />;
  const words = <Words now={print(now)} was={print(was)} />;
  return typeof now === "object" && now !== null ? (
    <pre className="font-mono text-[0.92em] whitespace-pre-wrap">{words}</pre>
  ) : (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{words}</p>
  );
}

function Lines({ now, was }: { now: string[]; was: string[] }) {
  const gone = was.filter((line) => !now.includes(line));
  return (
    <ul className="lines">
      {now.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move while they are read
        <li key={at}>{was.includes(line) ? line : <ins>{line}</ins>}</li>
      ))}
      {gone.map((line) => (
        <li key={`gone ${line}`}>
          <del>{line}</del>
        </li>
      ))}
    </ul>
  );
}

function Words({ now, was }: { now: string; was: string }) {
  return wordDiff(was, now).map(({ text, kind }, at, all) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name
    <Fragment key={at}>
      {kind === "added" && all[at - 1]?.kind === "removed" && " "}
      {kind === "same" ? text : kind === "added" ? <ins>{text}</ins> : <del>{text}</del>}
    </Fragment>
  ));
}
