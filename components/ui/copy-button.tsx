"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { announce } from "./announcer";
import { Button, type ButtonProps } from "./button";

type Props = Omit<ButtonProps, "onClick" | "children" | "icon" | "href"> & {
  text: string;
  label?: string;
  doneLabel?: string;
  failLabel?: string;
};

const SHOWN_MS = 2_000;

export function CopyButton({ text, label = "Copy", doneLabel = "Copied", failLabel = "Copy it by hand", ...rest }: Props) {
  const [state, setState] = useState<"ready" | "done" | "failed">("ready");
  useEffect(() => {
    if (state === "ready") return;
    const back = setTimeout(() => setState("ready"), SHOWN_MS);
    return () => clearTimeout(back);
  }, [state]);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setState(done ? "done" : "failed");
    announce(done ? doneLabel : failLabel);
  };
  const words = { ready: label, done: doneLabel, failed: failLabel }[state];
  return (
    <Button
      {...rest}
      onClick={copy}
      icon={state === "done" ? <Check aria-hidden /> : <Copy aria-hidden />}
      {...(rest.iconOnly && { "aria-label": words })}
    >
      {!rest.iconOnly && words}
    </Button>
  );
}
