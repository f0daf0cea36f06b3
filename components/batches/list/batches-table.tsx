import { Table } from "@/components/ui/table";
import type { Batch } from "@/lib/model/batch";
import { BatchRow } from "./batch-row";

export const BatchesTable = ({ batches }: { batches: readonly Batch[] }) => (
  <Table label="Batches" className="w-full table-fixed">
    <thead>
      <tr>
        <th scope="col">Batch</th>
        <th scope="col" className="w-40 max-sm:w-[9.5rem]">
          State
        </th>
        <th scope="col" className="w-64 max-md:w-48 max-sm:hidden">
          Progress
        </th>
        <th scope="col" className="w-40 max-lg:hidden">
          By
        </th>
        <th scope="col" className="w-32 max-sm:hidden">
          Started
        </th>
      </tr>
    </thead>
    <tbody>
      {batches.map((batch) => (
        <BatchRow key={batch.id} batch={batch} />
      ))}
    </tbody>
  </Table>
);
