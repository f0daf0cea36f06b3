"use client";

import { ArrowDownWideNarrow } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuRadios } from "@/components/ui/menu";
import { SORT_WORDS, type Sort } from "./library-address";

const OPTIONS = (Object.keys(SORT_WORDS) as Sort[]).map((value) => ({ value, label: SORT_WORDS[value] }));

export function LibrarySort({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const trigger = (
    <Button
      variant="quiet"
      aria-label={`Sort: ${SORT_WORDS[sort].toLowerCase()}`}
      icon={<ArrowDownWideNarrow aria-hidden />}
      className="ms-auto"
    >
      <span className="max-sm:hidden">{SORT_WORDS[sort]}</span>
    </Button>
  );
  return (
    <Menu trigger={trigger} label="Sort">
      <MenuRadios label="Sort" value={sort} onChange={onChange} options={OPTIONS} />
    </Menu>
  );
}
