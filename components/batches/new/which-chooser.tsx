"use client";

import { useState } from "react";
import { FilterChips } from "@/components/personas/library/filters/filter-chips";
import { libraryFilters, placesOf } from "@/components/personas/library/filters/library-filters";
import { FILTER_KEYS, filterOf, listOf, pickKeys } from "@/components/personas/library/library-address";
import { viewTabs } from "@/components/personas/library/library-views";
import { bySource } from "@/components/personas/library/selection-verbs";
import { SourceBadge } from "@/components/personas/source-badge";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { Leaf } from "@/components/ui/leaf";
import { SearchInput } from "@/components/ui/search-input";
import { useConnections } from "@/lib/client/connections";
import { formatNumber, plural } from "@/lib/client/format";
import { usePersonaFacets } from "@/lib/client/personas";
import { type Selection, selectionSize } from "@/lib/client/selection";
import { useViews } from "@/lib/client/views";
import type { SourceInfo } from "@/lib/model/source";
import type { Views } from "@/lib/model/view";
import { useSettled } from "./use-settled";
import { ViewChoice } from "./view-choice";

const HELD = "held";

type Props = {
  views: Views;
  sources: readonly SourceInfo[];
  /** What the library handed over, or what was chosen before. */
  held: Selection | null;
  onChoose: (selection: Selection) => void;
};

/** Who the batch is about: those handed over, everyone in a saved view, or everyone a filter finds. */
export function WhichChooser({ views, sources, held, onChoose }: Props) {
  const tabs = viewTabs(useViews(views));
  const { data: connections = [] } = useConnections();
  const [chosen, setChosen] = useState<string>(held && "ids" in held ? HELD : (tabs[0]?.id ?? ""));
  const [address, setAddress] = useState<Record<string, string>>(held && "query" in held ? addressOf(held.query) : {});
  const settled = useSettled(address);
  const asked = pickKeys(settled, FILTER_KEYS);
  const { data: facets, error, isPlaceholderData } = usePersonaFacets(asked, chosen !== HELD);
  const counted = facets && bySource([], true, facets.source, listOf(address.source));
  const total = counted && [...counted.values()].reduce((sum, count) => sum + count, 0);
  const waiting = chosen !== HELD && (total === undefined || settled !== address || isPlaceholderData);
  const change = (key: string, value: string) =>
    setAddress(({ [key]: _before, ...rest }) => (value === "" ? rest : { ...rest, [key]: value }));
  const take = () => {
    if (chosen === HELD && held) onChoose(held);
    else if (total) onChoose({ query: filterOf(address), total });
  };
  const reason =
    chosen === HELD
      ? undefined
      : error && !facets
        ? `They could not be counted. ${error.message}`
        : waiting
          ? "They are being counted."
          : total === 0
            ? "Nobody matches."
            : undefined;
  return (
    <Pad className="pb-16">
      <SheetHead title="Whom is it about?" />
      <Leaf title="Start from">
        <ViewChoice
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            const view = tabs.find((tab) => tab.id === id);
            if (view) setAddress(pickKeys(Object.fromEntries(new URLSearchParams(view.address)), FILTER_KEYS));
          }}
          tabs={tabs}
          held={held && "ids" in held ? { value: HELD, count: selectionSize(held) } : undefined}
        />
        <p className="mt-3 text-sm text-muted">
          To pick one by one,{" "}
          <a href="/?view=table" className="link">
            tick them in the library
          </a>{" "}
          and choose there what should happen.
        </p>
      </Leaf>
      {chosen !== HELD && (
        <Leaf title="Of these, only" aside="Leave it empty to take all of them.">
          <div className="flex flex-wrap items-center gap-2">
            <SearchInput label="Search personas" value={address.q ?? ""} onChange={(q) => change("q", q)} className="w-64 max-w-full" />
            <FilterChips
              filters={libraryFilters(sources, connections, placesOf(facets))}
              address={address}
              onFilter={(key, value) => change(key, value.join(","))}
            />
          </div>
          <p role="status" className="mt-3 flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft tabular-nums">
            {waiting ? (
              "Counting …"
            ) : (
              <>
                <b className="font-strong text-ink">{plural(total ?? 0, "persona")}</b>
                {[...(counted ?? [])].map(([source, count]) => (
                  <span key={source} className="inline-flex items-center gap-1.5">
                    {formatNumber(count)} in <SourceBadge source={source} />
                  </span>
                ))}
              </>
            )}
          </p>
        </Leaf>
      )}
      <div className="flex border-t border-line pt-4">
        <Button variant="primary" size="lg" reason={reason} onClick={take}>
          {chosen === HELD && held
            ? `Take these ${formatNumber(selectionSize(held))}`
            : waiting || !total
              ? "Take these"
              : `Take ${total === 1 ? "this one" : `these ${formatNumber(total)}`}`}
        </Button>
      </div>
    </Pad>
  );
}

const addressOf = (query: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
