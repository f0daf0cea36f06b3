import { Who } from "@/components/batches/who";
import { Pad } from "@/components/shell/sheet";
import { Table, Td } from "@/components/ui/table";
import { formatNumber } from "@/lib/client/format";
import type { BatchPreview } from "@/lib/model/batch";

type Props = { preview: BatchPreview; placeOf: (connection: string) => string | undefined };
type Row = BatchPreview["items"][number];

const SHOWN = 5;

/** Those the batch leaves alone, grouped by why. */
export function PreviewLeftOut({ preview, placeOf }: Props) {
  const left = preview.items.filter((row) => row.outcome !== "will");
  const groups = new Map<string, Row[]>();
  for (const row of left) {
    const reason = row.reason ?? "It cannot be done.";
    groups.set(reason, [...(groups.get(reason) ?? []), row]);
  }
  if (preview.unchanged + preview.cannot === 0) return null;
  const failing = preview.kind === "create";
  return (
    <section aria-labelledby="left">
      <Pad className="pt-6 pb-2">
        <h2 id="left" className="font-strong">
          {failing ? "Cannot be created" : "Will stay as they are"}{" "}
          <span className="font-regular text-muted tabular-nums">{formatNumber(preview.unchanged + preview.cannot)}</span>
        </h2>
        <p className="text-sm text-muted">
          {[
            preview.unchanged > 0 && `${formatNumber(preview.unchanged)} unchanged`,
            preview.cannot > 0 && `${formatNumber(preview.cannot)} that cannot`,
          ]
            .filter(Boolean)
            .join(", ")}
        </p>
      </Pad>
      {[...groups].map(([reason, rows]) => (
        <Table key={reason} label={reason} className="w-full table-fixed">
          <caption className="px-gutter pt-3 pb-1 text-start text-ink-soft [overflow-wrap:anywhere]">
            <b className="font-strong text-ink tabular-nums">{formatNumber(rows.length)}</b> {reason}
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Persona</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.index}>
                <th scope="row" className="text-start">
                  <Who
                    persona={row.persona}
                    seed={`new-${row.index}`}
                    name={row.name}
                    source={row.source}
                    place={placeOf(row.connection)}
                  />
                </th>
              </tr>
            ))}
            {rows.length > SHOWN && (
              <tr>
                <Td className="text-sm text-muted">and {formatNumber(rows.length - SHOWN)} more</Td>
              </tr>
            )}
          </tbody>
        </Table>
      ))}
    </section>
  );
}
