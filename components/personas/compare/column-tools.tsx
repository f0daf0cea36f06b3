"use client";

import { ArrowLeft, ArrowRight, Pencil, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { IconButton } from "@/components/ui/icon-button";
import { compareHref, movedId, readShow } from "@/lib/model/compare-address";
import styles from "./compare.module.css";

type Props = { id: string; name: string; ids: readonly string[]; index: number; edit: string | null };

const shown = () => readShow(new URLSearchParams(window.location.search).get("show") ?? undefined);

/** Moving keeps the focus on the column that moved; removing gives it to the page. */
export function ColumnTools({ id, name, ids, index, edit }: Props) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef<"left" | "right" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each arrival at another place
  useEffect(() => {
    if (moved.current === null) return;
    const tools = [...(box.current?.querySelectorAll<HTMLButtonElement>("[data-move]") ?? [])];
    (tools.find((tool) => tool.dataset.move === moved.current) ?? tools[0])?.focus();
    moved.current = null;
  }, [index]);
  const move = (to: "left" | "right") => {
    moved.current = to;
    router.push(compareHref(movedId(ids, id, to === "left" ? -1 : 1), shown()), { scroll: false });
    announce(`${name} moved ${to}`);
  };
  const remove = () => {
    document.getElementById("main")?.focus({ preventScroll: true });
    router.push(
      compareHref(
        ids.filter((other) => other !== id),
        shown(),
      ),
      { scroll: false },
    );
    announce(`${name} taken out of the comparison`);
  };
  const step = (to: "left" | "right", icon: ReactNode) => (
    <IconButton
      size="sm"
      className="@max-[40rem]/sheet:hidden"
      data-move={to}
      label={`Move ${name} ${to}`}
      tooltip={false}
      icon={icon}
      onClick={() => move(to)}
    />
  );
  return (
    <div ref={box} data-no-print className={styles.tools}>
      {index > 0 && step("left", <ArrowLeft aria-hidden />)}
      {index < ids.length - 1 && step("right", <ArrowRight aria-hidden />)}
      {edit && <IconButton size="sm" label={`Edit ${name}`} tooltip={false} href={edit} icon={<Pencil aria-hidden />} />}
      <IconButton size="sm" className="ms-auto" label={`Remove ${name}`} tooltip={false} icon={<X aria-hidden />} onClick={remove} />
    </div>
  );
}
