"use client";

import { useEffect, useRef, useState } from "react";
import { useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Choices, type FilterOption } from "@/components/ui/choices";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import type { BatchFilter } from "@/lib/client/batches";
import { useConnections } from "@/lib/client/connections";
import { KIND_OPTIONS, type LIST_KEYS, STATE_OPTIONS } from "./list-filters";

type Key = (typeof LIST_KEYS)[number];
type Props = {
  filter: BatchFilter;
  /** Names seen in the list. */
  people: readonly string[];
  onFilter: (key: Key, value: string | null) => void;
  onClear: () => void;
};

const TYPED_MS = 250;

/** Search and filters; what is on reads as a sentence. */
export function ListTools({ filter, people, onFilter, onClear }: Props) {
  const me = useShellUser()?.name;
  const { data: connections = [] } = useConnections();
  const names = [...new Set([...(me ? [me] : []), ...people, ...(filter.by ? [filter.by] : [])])];
  const menus: { key: Key; label: string; options: readonly FilterOption<string>[] }[] = [
    { key: "state", label: "State", options: STATE_OPTIONS },
    { key: "kind", label: "Kind", options: KIND_OPTIONS },
    { key: "by", label: "Started by", options: names.map((value) => ({ value, label: value === me ? `${value} (you)` : value })) },
    { key: "connection", label: "Connection", options: connections.map(({ id, label }) => ({ value: id, label })) },
  ];
  return (
    <div className="flex flex-wrap items-center gap-2 pb-4">
      <TextFilter value={filter.q ?? ""} onText={(text) => onFilter("q", text === "" ? null : text)} />
      {menus.map(({ key, label, options }) => {
        const held = filter[key];
        const word = held === undefined ? undefined : (options.find(({ value }) => value === held)?.label ?? held);
        return (
          <FilterMenu key={key} label={label} words={word} onRemove={() => onFilter(key, null)}>
            <Choices
              label={label}
              options={options}
              value={held === undefined ? [] : [held]}
              onChange={([next]) => onFilter(key, next ?? null)}
              single
            />
          </FilterMenu>
        );
      })}
      {Object.keys(filter).length > 0 && (
        <Button variant="quiet" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

/** Searches once typing rests; an address that changes by itself (Back) comes into the box. */
function TextFilter({ value, onText }: { value: string; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = useRef(onText);
  useEffect(() => {
    send.current = onText;
  });
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const text = typed.trim();
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      send.current(text);
    }, TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return <SearchInput label="Search batches" value={typed} onChange={setTyped} />;
}
