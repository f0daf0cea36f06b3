"use client";

import { Globe, Lock } from "lucide-react";
import { Freshness } from "@/components/personas/freshness";
import { Faces } from "@/components/personas/portrait";
import { cn } from "@/components/ui/cn";
import { Td, Tr } from "@/components/ui/table";
import { useNow } from "@/lib/client/clock";
import { formatNumber, plural } from "@/lib/client/format";
import type { Share } from "@/lib/model/share";
import type { SourceInfo } from "@/lib/model/source";
import { ShareMenu } from "./share-menu";
import { ShareSwitch } from "./share-switch";
import { endWords, whatWords } from "./share-words";

const sub = "block text-sm leading-[1.0625rem] text-muted";

export function ShareRow({ share, sources }: { share: Share; sources: readonly SourceInfo[] }) {
  const end = endWords(share, useNow());
  const off = share.state !== "on";
  const what = whatWords(share);
  return (
    <Tr className={cn("[&>*]:!h-15", off && "[&_.plate]:opacity-60")}>
      <th scope="row" className="min-w-40 text-start">
        <span className={cn("block font-medium text-pretty wrap-anywhere", (off || !share.label) && "text-muted")}>
          {share.label ?? "No label"}
        </span>
        <span className={sub}>
          {share.by ?? "Somebody who left"}, <Freshness at={share.createdAt} as="date" className="!align-baseline" />
        </span>
        <span className={cn(sub, "md:hidden")}>{what}</span>
      </th>
      <Td className="max-md:hidden">
        <span className="flex items-center gap-2" title={share.personas.map(({ name }) => name).join(", ")}>
          <Faces ids={share.personas.slice(0, 3).map(({ id }) => id)} total={share.personas.length} />
          <span className="line-clamp-1 max-w-56 text-ink-soft wrap-anywhere">{what}</span>
        </span>
      </Td>
      <Td className="whitespace-nowrap tabular-nums max-lg:hidden">{plural(share.fields.length, "field")}</Td>
      <Td className="whitespace-nowrap max-sm:hidden">
        <span className="inline-flex items-center gap-1.5 [&>svg]:size-3.5 [&>svg]:text-muted">
          {share.password ? <Lock aria-hidden /> : <Globe aria-hidden />}
          {share.password ? "Password" : "Anyone with it"}
        </span>
        <span suppressHydrationWarning className={cn("block text-sm leading-[1.0625rem]", end.soon ? "text-caution" : "text-muted")}>
          {end.text}
        </span>
      </Td>
      <Td end className="whitespace-nowrap tabular-nums">
        {formatNumber(share.views)}
        <span className={sub}>{share.lastViewAt ? <Freshness at={share.lastViewAt} as="plain" /> : "never opened"}</span>
      </Td>
      <Td>
        <ShareSwitch share={share} />
      </Td>
      <Td end>
        <ShareMenu share={share} sources={sources} />
      </Td>
    </Tr>
  );
}
