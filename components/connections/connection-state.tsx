"use client";

import { BookOpen, CircleCheck, CirclePause, CircleX, ClockAlert, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { useNow } from "@/lib/client/clock";
import type { Connection } from "@/lib/model/connection";
import { type StateWords, stateWords } from "./connection-words";

const icons: Record<StateWords["tone"], ReactNode> = {
  positive: <CircleCheck aria-hidden />,
  caution: <ClockAlert aria-hidden />,
  danger: <CircleX aria-hidden />,
  accent: <BookOpen aria-hidden />,
  plain: <CirclePause aria-hidden />,
};

export function ConnectionState({ connection }: { connection: Connection }) {
  const { tone, short } = stateWords(connection, useNow());
  const again = connection.progress !== null && tone !== "accent";
  return (
    <p className="flex flex-wrap gap-1.5">
      <Tag tone={tone} icon={icons[tone]}>
        <span suppressHydrationWarning>{short}</span>
      </Tag>
      {again && <Tag icon={<LoaderCircle aria-hidden className="animate-spin" />}>Being read again</Tag>}
    </p>
  );
}
