import { ErrorNotice } from "@/components/feedback/error-notice";
import { Skeleton } from "@/components/ui/skeleton";
import { PaletteRow } from "./palette-row";
import type { usePalette } from "./use-palette";

/** The groups of what is found; what went wrong, and that nobody was found, stand above them. */
export function PaletteList({ palette }: { palette: ReturnType<typeof usePalette> }) {
  const { groups, people, searching, q, words, active, point, list, prefix } = palette;
  const first = searching && people.items.length === 0;
  return (
    <div ref={list} className="min-h-0 overflow-y-auto overscroll-contain p-2">
      {first && people.error && (
        <ErrorNotice error={people.error} what="People could not be searched" onRetry={people.again} retrying={people.asking} />
      )}
      {first && !people.error && !people.settled && <Skeleton className="mx-2 my-3 h-9" />}
      {first && !people.error && people.settled && <p className="p-2 text-muted">Nobody matches “{q}”.</p>}
      {!searching && groups.length === 0 && <p className="p-2 text-muted">No action is called “{q}”.</p>}
      <div id={`${prefix}list`} role="listbox" aria-label="Results">
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${prefix}of-${group.id}`}>
            <div id={`${prefix}of-${group.id}`} role="presentation" className="truncate px-2 pt-2 pb-1 text-sm text-muted">
              {group.label}
            </div>
            {group.items.map((item) => (
              <PaletteRow key={item.id} item={item} words={words} id={`${prefix}${item.id}`} on={item.id === active?.id} onPoint={point} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
