"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { SearchInput } from "@/components/ui/search-input";

type Props = { value: string; label: string; onSearch: (q: string) => void; box: RefObject<HTMLInputElement | null> };

/** Every letter searches; an address that changes by itself (Back) comes into the box. */
export function LibrarySearch({ value, label, onSearch, box }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  const type = (text: string) => {
    setTyped(text);
    const q = text.trim();
    if (q === sent.current) return;
    sent.current = q;
    onSearch(q);
  };
  return <SearchInput ref={box} label={label} value={typed} onChange={type} hotkey="/" className="max-sm:!flex-[1_1_0%]" />;
}
