"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./compare.module.css";

/** The beginning of something very long, all of it on demand and on paper. */
export function Fold({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={open ? undefined : styles.fold}>{children}</div>
      <Button variant="quiet" size="sm" data-no-print className="-ms-2.5 mt-1" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Show less" : "Show all of it"}
      </Button>
    </>
  );
}
