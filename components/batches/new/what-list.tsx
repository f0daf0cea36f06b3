"use client";

import { ArrowRight, Braces, CircleDashed, Copy, FileUp, FolderInput, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { Pad } from "@/components/shell/sheet";

type What = { title: string; text: string; icon: ReactNode; href?: string };

const SELECTED: readonly What[] = [
  {
    title: "Change fields",
    text: "Set, add, remove, find and replace, or copy from another field; several fields at once.",
    icon: <Pencil aria-hidden />,
    href: "/batches/new?kind=update",
  },
  {
    title: "Change their state",
    text: "Not possible: none of the connected systems lets anybody else change a persona’s state. Do it in the system itself; it shows here after the next read.",
    icon: <CircleDashed aria-hidden />,
  },
  {
    title: "Copy",
    text: "To another connection or project. The originals stay as they are.",
    icon: <Copy aria-hidden />,
    href: "/batches/new?kind=copy",
  },
  {
    title: "Move",
    text: "To another connection or project. An original is deleted once its copy is there.",
    icon: <FolderInput aria-hidden />,
    href: "/batches/new?kind=move",
  },
  { title: "Delete", text: "Undo brings them back for 30 days.", icon: <Trash2 aria-hidden />, href: "/batches/new?kind=remove" },
];

const NEW: readonly What[] = [
  {
    title: "Import a file",
    text: "CSV, Excel, JSON or cells from the clipboard; new personas and changes to those that exist.",
    icon: <FileUp aria-hidden />,
    href: "/imports/new",
  },
  {
    title: "New from JSON",
    text: "Paste a list of personas and choose where they go.",
    icon: <Braces aria-hidden />,
    href: "/batches/new?kind=create",
  },
];

/** What a batch can do; what it cannot stays in sight and says why. */
export const WhatList = () => (
  <Pad className="pt-6 pb-16">
    <h1 className="verdict">What should happen?</h1>
    <p className="mt-2 max-w-[60ch] text-lg text-pretty text-ink-soft">
      A batch does one thing to many personas. You see what would change before anything is sent.
    </p>
    <div className="mt-8 grid gap-x-12 gap-y-8 @lg/sheet:grid-cols-2">
      <Group title="With personas that exist" list={SELECTED} />
      <Group title="From outside" list={NEW} />
    </div>
  </Pad>
);

function Group({ title, list }: { title: string; list: readonly What[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="pb-2 text-sm font-medium text-muted">
        {title}
      </h2>
      <ul className="border-t border-line">
        {list.map((what) => (
          <li key={what.title} className="border-b border-line">
            <Entry {...what} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ title, text, icon, href }: What) {
  const look = "group grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-4 py-3";
  const words = (
    <>
      <span className={href ? "text-accent [&_svg]:size-5" : "text-muted [&_svg]:size-5"}>{icon}</span>
      <span>
        <span className={href ? "font-strong group-hover:text-accent" : "font-strong text-muted"}>{title}</span>
        <span className="mt-0.5 block text-sm text-pretty text-muted">{text}</span>
      </span>
      {href ? <ArrowRight aria-hidden className="text-muted" /> : <span />}
    </>
  );
  return href ? (
    <Link href={href} className={look}>
      {words}
    </Link>
  ) : (
    <div className={look}>{words}</div>
  );
}
