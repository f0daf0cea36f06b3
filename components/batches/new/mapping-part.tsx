"use client";

import { ArrowRight } from "lucide-react";
import { Leaf } from "@/components/ui/leaf";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { plural } from "@/lib/client/format";
import type { SourceInfo } from "@/lib/model/source";
import { listed } from "./lead-words";
import { doubled, type MappingRow } from "./mapping";

/** No field is called so. */
const NOWHERE = "-";

type Props = {
  rows: readonly MappingRow[];
  to: SourceInfo;
  several: boolean;
  move: boolean;
  onMap: (name: string, target: string | null) => void;
};

/** Field by field where it goes, and what stays behind; what goes by its own name stands folded. */
export function MappingPart({ rows, to, several, move, onMap }: Props) {
  const twice = doubled(rows);
  const behind = rows.filter(({ target }) => target === null).map(({ label }) => label);
  const plain = rows.filter(({ name, own, options }) => !own && options.some(({ value }) => value === name));
  const open = rows.filter((row) => !plain.includes(row));
  return (
    <Leaf title="Fields" aside="Each goes by its own name unless you say otherwise.">
      <div className="grid max-w-[46rem] gap-3">
        {open.length > 0 && <MappingTable rows={open} to={to} several={several} onMap={onMap} />}
        {plain.length > 0 && (
          <details>
            <summary className="link inline-block min-h-6">
              {plural(plain.length, "field goes", "fields go")} by {plain.length === 1 ? "its" : "their"} own name
            </summary>
            <MappingTable rows={plain} to={to} several={several} onMap={onMap} />
          </details>
        )}
      </div>
      <div className="mt-3 grid max-w-[46rem] gap-2 text-sm text-pretty text-muted">
        {twice.map(({ label, from }) => (
          <p key={label} role="alert" className="text-danger">
            {listed(from)} cannot both go into {label}. Choose another place for one of them.
          </p>
        ))}
        {behind.length > 0 && <p>Does not go along: {listed(behind)}.</p>}
        <p>
          {to.label} gives each a new id and new dates. History, share links and matches stay with the original
          {move ? ", which then goes to the bin for 30 days." : "."}
        </p>
      </div>
    </Leaf>
  );
}

function MappingTable({ rows, to, several, onMap }: Omit<Props, "move">) {
  return (
    <Table label="Where each field goes" className="[&_:is(th,td):first-child]:!ps-0 [&_:is(th,td):last-child]:!pe-0">
      <thead>
        <tr>
          <th scope="col">Field now</th>
          <th scope="col" className="max-sm:hidden">
            <span className="sr-only">goes to</span>
          </th>
          <th scope="col" className="w-1/2">
            In {to.label}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, sources, target, options }) => (
          <tr key={name}>
            <th scope="row" className="text-start [overflow-wrap:anywhere]">
              {label}
              {several && <span className="block text-sm text-muted">in {listed(sources)}</span>}
            </th>
            <td className="text-muted max-sm:hidden">
              <ArrowRight aria-hidden />
            </td>
            <td>
              <Select
                aria-label={`${label} goes to`}
                value={target ?? NOWHERE}
                onChange={(value) => onMap(name, value === NOWHERE ? null : value)}
                options={[{ value: NOWHERE, label: "Leave out" }, ...options]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
