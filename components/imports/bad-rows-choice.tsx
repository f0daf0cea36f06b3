import { FileDown } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { RadioCards } from "@/components/ui/radio-cards";
import { plural } from "@/lib/client/format";
import type { Import } from "@/lib/model/import";

export type BadRows = "skip" | "stop";
type Props = { held: Import; cannot: number; will: number; value: BadRows; onValue: (value: BadRows) => void };

/** Rows with a problem: as a file to put right, and what becomes of the good ones meanwhile. */
export function BadRowsChoice({ held, cannot, will, value, onValue }: Props) {
  const rows = plural(cannot, "row");
  return (
    <section aria-labelledby="bad-rows" className="grid gap-3 rounded-md border border-caution/22 bg-caution-wash p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="bad-rows" className="font-strong">
          {rows} cannot be imported
        </h2>
        <a href={`/api/imports/${held.id}/issues.csv`} download className={buttonStyles({ size: "sm" })}>
          <FileDown aria-hidden />
          {rows} with the reason, CSV
        </a>
      </div>
      <RadioCards<BadRows>
        label="What about the good rows?"
        hideLabel
        value={value}
        onChange={onValue}
        className="@sm/sheet:grid-cols-2 [&_label]:bg-raised"
        options={[
          {
            value: "skip",
            label: will > 0 ? `Import ${plural(will, "good row")}` : "Import the good rows",
            hint: "The others are left out. Put them right in that file and bring it afterwards.",
          },
          { value: "stop", label: "Import none of them", hint: "Put the file right first, then bring it again." },
        ]}
      />
    </section>
  );
}
