import { Sheet } from "@/components/shell/sheet";
import { type CompareRow, compareRows, countVerdicts } from "@/lib/model/compare";
import { compareHref, type Show } from "@/lib/model/compare-address";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { CompareBoard } from "./compare-board";
import { CompareEmpty } from "./compare-empty";
import { CompareHeader } from "./compare-header";
import { CompareTable } from "./compare-table";
import { type Left, leftOutWords, titleOf } from "./compare-words";
import { LeftOutStrip } from "./left-out-strip";

const UNDESCRIBED = "Fields that nobody described to Personary are not compared; each profile has them under Other fields.";

type Props = { people: readonly Persona[]; sources: readonly SourceInfo[]; left: Left; show: Show; mayEdit: boolean };

export function ComparePage({ people, sources, left, show, mayEdit }: Props) {
  const infoOf = (id: string) => sources.find((source) => source.id === id);
  const ids = people.map(({ id }) => id);
  const columns = people.map(({ id, name, source }) => ({ id, name, source, sourceLabel: infoOf(source)?.label ?? source }));
  const words = leftOutWords({
    ...left,
    deleted: left.deleted.map(({ name, source }) => ({ name, source: infoOf(source)?.label ?? source })),
  });
  const rows: CompareRow[] =
    people.length < 2
      ? []
      : compareRows(people.map(({ source, values, scopes }) => ({ source, values, scopes, fields: infoOf(source)?.fields ?? [] })));
  const foot = people.some(({ other }) => Object.keys(other).length > 0) && UNDESCRIBED;
  return (
    <>
      <CompareHeader ids={ids} />
      <Sheet>
        <LeftOutStrip key={words} words={words} href={compareHref(ids, show)} />
        {people.length < 2 ? (
          <CompareEmpty persona={people[0]} />
        ) : (
          <CompareBoard title={titleOf(columns)} counts={countVerdicts(rows)} foot={foot}>
            <CompareTable people={people} columns={columns} rows={rows} mayEdit={mayEdit} />
          </CompareBoard>
        )}
      </Sheet>
    </>
  );
}
