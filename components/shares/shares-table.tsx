import { Table, Th } from "@/components/ui/table";
import type { Share } from "@/lib/model/share";
import type { SourceInfo } from "@/lib/model/source";
import { ShareRow } from "./share-row";

export const SharesTable = ({ shares, sources }: { shares: readonly Share[]; sources: readonly SourceInfo[] }) => (
  <Table label="Share links">
    <thead>
      <tr>
        <Th>To whom</Th>
        <Th className="max-md:hidden">What</Th>
        <Th className="max-lg:hidden">Fields</Th>
        <Th className="max-sm:hidden">Guard</Th>
        <Th end>Views</Th>
        <Th>Works</Th>
        <Th>
          <span className="sr-only">More</span>
        </Th>
      </tr>
    </thead>
    <tbody>
      {shares.map((share) => (
        <ShareRow key={share.id} share={share} sources={sources} />
      ))}
    </tbody>
  </Table>
);
