"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { SearchInput } from "@/components/ui/search-input";

const QUIET_MS = 120;

type Props = { value: string; label: string; onSearch: (q: string) => void; box: RefObject<HTMLInputElement | null> };

/** Words go to the address once typing pauses; an address that changes by itself (Back) comes into the box. */
export function LibrarySearch({ value, label, onSearch, box }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const q = typed.trim();
    if (q === sent.current.trim()) return;
    const timer = setTimeout(() => {
      sent.current = q;
      onSearch(q);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return <SearchInput ref={box} label={label} value={typed} onChange={setTyped} hotkey="/" className="max-sm:!flex-[1_1_0%]" />;
}
