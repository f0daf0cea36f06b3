"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Table, Th } from "@/components/ui/table";
import type { Sort } from "./library-address";
import type { ListProps } from "./persona-gallery";
import { PersonaRow } from "./persona-row";

type Props = ListProps & { sort: Sort; onSort: (sort: Sort) => void };
type Column = "name" | "readiness" | "changed";

/** The order a column starts with when it is pressed. */
const ASCENDS: Record<Column, boolean> = { name: true, readiness: true, changed: false };

export function PersonaTable({ rows, ticks, isOld, sort, onSort }: Props) {
  const column = (name: Column) => {
    const on = sort.replace("-", "") === name;
    const ascending = ASCENDS[name] !== sort.startsWith("-");
    const direction = ascending ? ("ascending" as const) : ("descending" as const);
    return { sort: on ? direction : ("none" as const), onSort: () => onSort(sort === name ? `-${name}` : name) };
  };
  const ticked = rows.filter((row) => ticks.has(row.id)).length;
  return (
    <Table label="Personas" fixed sticky>
      <thead>
        <tr>
          <th scope="col" className="w-[calc(var(--spacing-gutter)+2.5rem)] !pe-0">
            <Checkbox
              aria-label={`Tick the ${rows.length} loaded`}
              checked={rows.length > 0 && ticked === rows.length}
              some={ticked > 0}
              onChange={(on) => ticks.toggleShown(on)}
            />
          </th>
          <Th {...column("name")}>Persona</Th>
          <Th className="w-1/4 max-lg:hidden">Role</Th>
          <Th className="w-48 max-sm:hidden">Source</Th>
          <Th {...column("readiness")} className="w-22">
            Ready
          </Th>
          <Th {...column("changed")} className="w-36 max-md:hidden">
            Changed
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((persona) => (
          <PersonaRow
            key={persona.id}
            persona={persona}
            old={isOld(persona)}
            ticked={ticks.has(persona.id)}
            onTick={(on, range) => ticks.toggle(persona.id, on, range)}
          />
        ))}
      </tbody>
    </Table>
  );
}
