import type { TickApi } from "@/components/table/use-ticks";
import { Checkbox } from "@/components/ui/checkbox";
import { Table, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/client/format";
import type { BinEntry } from "@/lib/model/bin";
import { BinRow } from "./bin-row";

type Props = {
  entries: readonly BinEntry[];
  /** Over those that can come back. */
  ticks: TickApi<BinEntry>;
  able: number;
  placeOf: (connection: string) => string | undefined;
  isUnder: (id: string) => boolean;
  reason: string | undefined;
  onReturn: (entry: BinEntry) => void;
};

export const BinTable = ({ entries, ticks, able, placeOf, isUnder, reason, onReturn }: Props) => (
  <Table label="Deleted personas" className="w-full">
    <thead>
      <tr>
        <Th className="!pe-0">
          <Checkbox
            aria-label={`Tick all ${formatNumber(able)}`}
            checked={able > 0 && ticks.count === able}
            some={ticks.count > 0}
            disabled={able === 0}
            onChange={ticks.toggleShown}
          />
        </Th>
        <Th>Persona</Th>
        <Th className="max-sm:hidden">Source</Th>
        <Th className="max-sm:hidden">Deleted</Th>
        <Th className="max-md:hidden">Can come back</Th>
        <Th className="max-lg:hidden">What stays behind</Th>
        <Th>
          <span className="sr-only">Put back</span>
        </Th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <BinRow
          key={entry.id}
          entry={entry}
          place={placeOf(entry.connection)}
          ticked={ticks.has(entry.id)}
          under={isUnder(entry.id)}
          reason={reason}
          onTick={ticks.toggle}
          onReturn={onReturn}
        />
      ))}
    </tbody>
  </Table>
);
