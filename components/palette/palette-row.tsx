import Link from "next/link";
import { Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { cn } from "@/components/ui/cn";
import { Kbd, Key } from "@/components/ui/kbd";
import { isMatch } from "./match";
import { Matched } from "./matched";
import type { PaletteItem, PalettePerson } from "./palette-item";

type Props = { item: PaletteItem; words: readonly string[]; id: string; on: boolean; onPoint: (id: string) => void };

/** The alias; for somebody who is not found by name a line that holds what is looked for. */
function secondLine({ name, alias, role, line, voice }: PalettePerson, words: readonly string[]): string {
  const lines = [alias, role, line, voice].filter((text) => text !== null && text !== "");
  const said = isMatch(name, words) ? undefined : lines.find((text) => text && words.some((word) => isMatch(text, [word])));
  return said ?? lines[0] ?? "";
}

export function PaletteRow({ item, words, id, on, onPoint }: Props) {
  const { label, icon: Icon, person, reason, note, kbd, href } = item;
  const inner = (
    <>
      {person ? (
        <Portrait id={person.id} shape="face" eager className="w-9 flex-none" />
      ) : (
        Icon && <Icon aria-hidden className="flex-none text-muted" />
      )}
      <span className="min-w-0 flex-1">
        <span className={cn("block", person ? "truncate font-serif leading-5 font-strong" : "wrap-anywhere")}>
          {person ? <Matched text={label} words={words} /> : label}
        </span>
        {person && (
          <span className="block truncate text-sm leading-[1.0625rem] text-muted">
            <Matched text={secondLine(person, words)} words={words} />
          </span>
        )}
        {reason && <span className="block text-sm text-muted">{reason}</span>}
      </span>
      {note && <span className="flex-none text-muted tabular-nums">{note}</span>}
      {person && <SourceBadge source={person.source} className="flex-none text-sm text-ink-soft" />}
      {kbd && <Kbd>{kbd}</Kbd>}
      {on && !reason && person && <Key className="pointer-coarse:hidden">↵</Key>}
    </>
  );
  const option = {
    id,
    role: "option",
    tabIndex: -1,
    "data-item": item.id,
    "aria-selected": on,
    "aria-disabled": reason ? true : undefined,
    onPointerMove: on ? undefined : () => onPoint(item.id),
    className: cn(
      "flex min-h-9 items-center gap-3 rounded-md px-2 py-1 outline-none pointer-coarse:min-h-11",
      on && "bg-accent-wash",
      reason ? "cursor-default text-muted" : "cursor-pointer",
    ),
  } as const;
  return href !== undefined && !reason ? (
    <Link {...option} href={href} prefetch={false}>
      {inner}
    </Link>
  ) : (
    <div {...option}>{inner}</div>
  );
}
