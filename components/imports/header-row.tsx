"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const MOST = 100;
type Props = { row: number | null; onRow: (row: number | null) => void };

/** The row that holds the titles, counted as a spreadsheet counts; rows above it are passed over. */
export function HeaderRow({ row, onRow }: Props) {
  const [typed, setTyped] = useState(String(row ?? 1));
  const number = Number(typed);
  const fits = Number.isInteger(number) && number >= 1 && number <= MOST;
  const keep = () => fits && number !== row && onRow(number);
  return (
    <div className="grid content-start gap-1">
      <Field
        label="Titles are in row"
        error={row === null || fits ? undefined : `A row from 1 to ${MOST}.`}
        help="Rows above it are passed over."
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            disabled={row === null}
            value={row === null ? "" : typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={keep}
            onKeyDown={(event) => event.key === "Enter" && keep()}
          />
        )}
      </Field>
      <Checkbox label="It has no row of titles" checked={row === null} onChange={(none) => onRow(none ? null : 1)} />
    </div>
  );
}
