"use client";

import { useEffect, useRef, useState } from "react";
import { isEmpty, type Json, sameValue } from "@/lib/model/json";
import type { InputProps } from "./input-props";
import { type JsonProblem, readJson } from "./read-json";

const BIG = 20_000;
const REST_MS = 250;

const print = (value: Json | undefined): string =>
  value === undefined || value === null || (typeof value === "object" && isEmpty(value) && Object.keys(value).length === 0)
    ? ""
    : JSON.stringify(value, null, 2);

type Options = Pick<InputProps, "value" | "onChange" | "onBroken">;

/** A value as text that may be broken for a while. A large one is read when typing rests, at the latest when `flush` is called. */
export function useJsonText({ value, onChange, onBroken }: Options) {
  const [text, setText] = useState(() => print(value));
  const [shown, setShown] = useState(value);
  const [problem, setProblem] = useState<JsonProblem>();
  const waiting = useRef<{ typed: string; timer: number }>(undefined);
  const now = useRef({ onChange, onBroken });
  useEffect(() => {
    now.current = { onChange, onBroken };
  });
  if (value !== shown && problem === undefined) {
    setShown(value);
    if (!sameValue(value, shown)) setText(print(value));
  }
  const take = (typed: string) => {
    const read = readJson(typed);
    setProblem(read.ok ? undefined : read.problem);
    now.current.onBroken?.(read.ok ? undefined : read.problem.message, typed);
    if (!read.ok) return;
    setShown(read.value);
    now.current.onChange(read.value);
  };
  const flush = () => {
    const held = waiting.current;
    if (!held) return;
    clearTimeout(held.timer);
    waiting.current = undefined;
    take(held.typed);
  };
  const write = (typed: string) => {
    setText(typed);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = undefined;
    if (typed.length < BIG) return take(typed);
    waiting.current = { typed, timer: window.setTimeout(flush, REST_MS) };
  };
  const leave = useRef(flush);
  useEffect(() => {
    leave.current = flush;
  });
  useEffect(() => {
    const go = () => leave.current();
    window.addEventListener("pagehide", go);
    return () => {
      window.removeEventListener("pagehide", go);
      leave.current();
    };
  }, []);
  return { text, setText, problem, write, flush };
}
