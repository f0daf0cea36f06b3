import type { ReactNode } from "react";
import { FieldValue, Nothing } from "@/components/fields/field-value";
import { Hatch } from "@/components/ui/hatch";
import { Leaf } from "@/components/ui/leaf";
import { isEmpty } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import type { Item, Section } from "./profile-sections";

type Props = {
  section: Section;
  persona: Pick<Persona, "scopes">;
  source: SourceInfo;
  /** A pencil, for who may edit. */
  action?: ReactNode;
  /** Such as why nobody can write it. */
  aside?: ReactNode;
};

/** Lists and long texts in two columns under the source's own labels, short texts below. */
export function ProfileSection({ section, persona, source, action, aside }: Props) {
  const show = ({ field, value }: Item) => {
    if (!isEmpty(value)) return <FieldValue field={field} value={value} places={persona.scopes} />;
    return field?.readOnly ? <Hatch className="justify-items-start">{source.label} holds nothing here</Hatch> : <Nothing />;
  };
  const { id, title, groups, facts } = section;
  const alone = groups.length === 1 && facts.length === 0;
  return (
    <Leaf title={title} place={id} action={action} aside={aside}>
      {groups.length > 0 && (
        <div className={alone ? "max-w-[62ch]" : "grid grid-cols-1 gap-x-8 gap-y-5 @sm/sheet:grid-cols-2"}>
          {groups.map((item) => (
            <div key={item.path} data-place={item.path} className="min-w-0">
              <h3 className="mb-[0.3125rem] text-sm text-muted wrap-anywhere">{item.label}</h3>
              {show(item)}
            </div>
          ))}
        </div>
      )}
      {facts.length > 0 && (
        <dl className={`grid grid-cols-1 gap-x-8 @sm/sheet:grid-cols-2 ${groups.length > 0 ? "mt-4" : ""}`}>
          {facts.map((item) => (
            <div
              key={item.path}
              data-place={item.path}
              className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3 py-[0.3125rem] @sm/sheet:grid-cols-[6.5rem_minmax(0,1fr)]"
            >
              <dt className="text-sm leading-[1.375rem] text-muted wrap-anywhere">{item.label}</dt>
              <dd className="min-w-0">{show(item)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Leaf>
  );
}
