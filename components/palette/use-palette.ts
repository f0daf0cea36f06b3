import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { PaletteItem, PalettePerson } from "./palette-item";
import { useChoice } from "./use-choice";
import { CALLED, isActionsOnly, useGroups } from "./use-groups";

export type PaletteProps = {
  typed: string;
  /** Focus is back where it was when this returns. */
  close: () => void;
  showKeys: () => void;
};

const REST_MS = 150;

type Inside = { person: PalettePerson; before: string };

/** What is typed, offered, highlighted and chosen. */
export function usePalette({ typed, close, showKeys }: PaletteProps) {
  const [text, setText] = useState(typed);
  const [inside, setInside] = useState<Inside | null>(null);
  const [waits, setWaits] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const found = useGroups(text, inside?.person ?? null, showKeys);
  const items = found.groups.flatMap((group) => group.items);
  const choice = useChoice(items, prefix);
  const { active } = choice;
  const settled = found.people.settled || found.people.error !== null;

  const type = (next: string) => {
    setText(next);
    setWaits(false);
    choice.reset();
  };
  const enter = (person: PalettePerson) => {
    setInside({ person, before: text });
    type("");
  };
  const back = (): boolean => {
    if (inside) {
      setInside(null);
      type(inside.before);
    } else if (isActionsOnly(text)) type("");
    else return false;
    return true;
  };
  /** Links are pressed rather than followed, so that a form with unsaved work can ask first. */
  const choose = (item: PaletteItem, apart = false) => {
    if (item.reason) return;
    if (item.href === undefined) {
      close();
      return item.run?.();
    }
    if (!apart) return document.getElementById(`${prefix}${item.id}`)?.click();
    close();
    window.open(item.href, "_blank", "noopener");
  };

  const router = useRouter();
  const ahead = active?.reason ? undefined : active?.href;
  useEffect(() => {
    if (ahead === undefined) return;
    const timer = setTimeout(() => router.prefetch(ahead), REST_MS);
    return () => clearTimeout(timer);
  }, [ahead, router]);
  const latest = useRef({ items, choose, close });
  useEffect(() => {
    latest.current = { items, choose, close };
  });
  useEffect(() => {
    if (!waits || !settled) return;
    setWaits(false);
    const first = latest.current.items[0];
    if (first && first.id !== CALLED) latest.current.choose(first);
  }, [waits, settled]);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-item]") : null;
      const item = row && list.current?.contains(row) ? latest.current.items.find(({ id }) => id === row.dataset.item) : undefined;
      if (!item) return;
      if (item.reason) return event.preventDefault();
      if (item.href === undefined) return latest.current.choose(item);
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      item.run?.();
      setTimeout(latest.current.close);
    };
    window.addEventListener("click", press, true);
    return () => window.removeEventListener("click", press, true);
  }, []);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === "Escape") {
      done();
      if (!back()) close();
    } else if (key === "Backspace" && text === "" && inside) {
      done();
      back();
    } else if (key === "Tab" && !event.shiftKey && active?.person && event.target instanceof HTMLInputElement) {
      done();
      enter(active.person);
    } else if (event.target instanceof HTMLInputElement && key === "Enter") {
      done();
      if (!choice.held && !settled) setWaits(true);
      else if (active) choose(active, event.metaKey || event.ctrlKey);
    } else if (event.target instanceof HTMLInputElement && !event.metaKey && !event.ctrlKey && choice.move(key)) done();
  };
  return {
    ...found,
    text,
    type,
    inside: inside?.person,
    back,
    active,
    point: choice.point,
    press,
    list,
    prefix,
    settled,
    count: items.length,
  };
}
