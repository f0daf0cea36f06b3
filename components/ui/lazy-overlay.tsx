"use client";

import { type ComponentType, cloneElement, type KeyboardEvent, lazy, type ReactElement, Suspense, useState } from "react";
import { patient } from "./patient";

type Openable = { trigger?: ReactElement; open?: boolean };
type View<P> = ComponentType<P & { defaultOpen?: boolean }>;

/** Popups are a third of a page's script and closed most of the time: their code comes when one is first wanted. */
export function lazyOverlay<P extends Openable>(load: () => Promise<View<P>>, kind: "menu" | "dialog"): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: (await patient(load)) as ComponentType<Openable & { defaultOpen?: boolean }> }));
  const early = () => void load().catch(() => undefined);
  // biome-ignore lint/correctness/noComponentHookFactories: called once per kind of popup, when its module loads
  return function Overlay(props: P) {
    const [wanted, setWanted] = useState(false);
    const [pressed, setPressed] = useState(false);
    if (props.open && !wanted) setWanted(true);
    const want = () => {
      setPressed(true);
      setWanted(true);
    };
    const waiting =
      props.trigger &&
      cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
        "aria-haspopup": kind,
        "aria-expanded": false,
        onClick: want,
        onPointerEnter: early,
        onFocus: early,
        ...(kind === "menu" && { onKeyDown: (event: KeyboardEvent) => event.key === "ArrowDown" && want() }),
      });
    if (!wanted) return waiting ?? null;
    return (
      <Suspense fallback={waiting ?? null}>
        <Loaded {...props} {...(pressed && props.open === undefined && { defaultOpen: true })} />
      </Suspense>
    );
  };
}
