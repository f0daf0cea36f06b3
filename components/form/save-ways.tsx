"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { useCountdown } from "@/lib/client/countdown";
import type { SaveEnd } from "@/lib/client/save-result";
import { AppError } from "@/lib/model/app-error";
import type { Persona } from "@/lib/model/persona";
import { SaveAsking } from "./save-asking";
import type { SaveKind } from "./save-kind";
import { SaveLater } from "./save-later";

export type Ways = {
  kind: SaveKind;
  error: unknown;
  /** Milliseconds; 0 when nothing has to be waited for. */
  until: number;
  /** Asked to save by itself as soon as that is possible. */
  later: boolean;
  onLater: (on: boolean) => void;
  onRetry: () => void;
  onSettled: (end: SaveEnd) => void;
  onSignIn: () => void;
  /** Goes to the form for a new persona and takes along what was typed. */
  onAsNew?: (() => void) | undefined;
  /** Goes to the form of a persona that an earlier save made, and takes along what was typed. */
  onTakeTo?: ((persona: Persona) => void) | undefined;
};

const LINK = "/settings/connections";

/** What a person can do after a save did not work. */
export function SaveWays({ kind, error, until, later, onLater, onRetry, onSettled, onSignIn, onAsNew, onTakeTo }: Ways) {
  const extra = error instanceof AppError ? error.extra : {};
  const again = (label: string) => (
    <Button size="sm" onClick={refocused(onRetry)}>
      {label}
    </Button>
  );
  switch (kind) {
    case "unsure":
    case "cut":
    case "halted":
      if (extra.saveKey === undefined) return again("Save again");
      return (
        <>
          <SaveAsking saveKey={extra.saveKey} onEnd={(end) => (later && end.state === "never" ? onRetry() : onSettled(end))} />
          {kind === "cut" && <SaveLater on={later} onChange={onLater} />}
        </>
      );
    case "limited":
    case "down":
      return <Limited until={until} later={later} onLater={onLater} onRetry={onRetry} />;
    case "signedOut":
      return (
        <Button size="sm" variant="primary" onClick={onSignIn}>
          Sign in and save
        </Button>
      );
    case "gone":
      return (
        <>
          {onAsNew && (
            <Button size="sm" variant="primary" onClick={onAsNew}>
              Keep it as a new persona
            </Button>
          )}
          <NewTab href="/bin">Look in the bin</NewTab>
        </>
      );
    case "arrived": {
      const made = extra.current as Persona | undefined;
      return made && onTakeTo ? (
        <Button size="sm" variant="primary" onClick={() => onTakeTo(made)}>
          Open it with what you typed
        </Button>
      ) : (
        again("Save the rest")
      );
    }
    case "paused":
    case "key":
    case "permission":
      return (
        <>
          <NewTab href={LINK}>Look at the connection</NewTab>
          {again("Save again")}
        </>
      );
    case "unclear":
      return (
        <>
          <NewTab href="/">Look in the library</NewTab>
          {again("Save again")}
        </>
      );
    case "unsupported":
      return null;
    default:
      return again("Save again");
  }
}

function Limited({
  until,
  later,
  onLater,
  onRetry,
}: {
  until: number;
  later: boolean;
  onLater: (on: boolean) => void;
  onRetry: () => void;
}) {
  const left = useCountdown(until) || Math.max(0, Math.ceil((until - Date.now()) / 1000));
  useEffect(() => {
    if (later && left === 0) onRetry();
  }, [later, left, onRetry]);
  if (left === 0)
    return (
      <Button size="sm" onClick={refocused(onRetry)}>
        Save again
      </Button>
    );
  return <SaveLater on={later} onChange={onLater} left={left} />;
}

/** The card goes when it is pressed; the focus stays on the save bar. */
const refocused = (then: () => void) => () => {
  document.querySelector<HTMLElement>("[data-save]")?.focus({ preventScroll: true });
  then();
};

const NewTab = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noopener" className="link">
    {children} <span className="sr-only">in a new tab</span>
  </a>
);
