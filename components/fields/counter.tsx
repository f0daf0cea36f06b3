"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { cn } from "@/components/ui/cn";
import { formatNumber, plural } from "@/lib/client/format";

const NEAR = 0.8;

export const counterId = (id: string): string => `${id}-count`;
export const isNear = (length: number, limit: number): boolean => length >= limit * NEAR;

type Props = { id: string; name: string; length: number; limit: number; unit?: string };

/** Says how much is left once a limit is near; spoken when it comes near and when it is passed, not with every key. */
export function Counter({ id, name, length, limit, unit = "character" }: Props) {
  const left = limit - length;
  const state = !isNear(length, limit) ? "far" : left < 0 ? "over" : "near";
  const said = useRef(state);
  useEffect(() => {
    if (said.current === state) return;
    said.current = state;
    if (state === "near") announce(`${name}: ${leftWords(left, limit, unit)}`);
    if (state === "over") announce(`${name}: ${overWords(left, unit)}. Nothing is cut off, but it cannot be saved.`);
  });
  if (state === "far") return null;
  return (
    <p id={counterId(id)} className={cn("mt-0.5 px-1 text-end text-sm tabular-nums", left < 0 ? "text-danger" : "text-muted")}>
      {left < 0 ? overWords(left, unit) : leftWords(left, limit, unit)}
    </p>
  );
}

const leftWords = (left: number, limit: number, unit: string) => `${formatNumber(left)} of ${plural(limit, unit)} left`;
const overWords = (left: number, unit: string) => `${plural(-left, unit)} too many`;
