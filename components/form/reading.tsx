import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { isLines } from "@/lib/model/merge-lines";
import { isPairs } from "@/lib/model/merge-pairs";
import { isOpenRecord, partsOf, pathKey, tidy, valueAt } from "@/lib/model/parts";
import { Lines } from "./reading-lines";
import { Pairs } from "./reading-pairs";
import { Words } from "./reading-words";

function print(field: Field, value: Json | undefined): string {
  if (isEmpty(value)) return "";
  if (typeof value === "string") return field.options?.find((option) => option.value === value)?.label ?? value;
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value, null, 2) : String(value);
}

const listed = (value: Json | undefined): Json | undefined => (isEmpty(value) ? [] : value);

type Props = { field: Field; value: Json | undefined; against?: Json | undefined | "none" };

/** A value as it is, marked where it differs from `against`; with "none" nothing is marked. */
export function Reading({ field, value, against }: Props) {
  const [now, was] = [tidy(field, value), against === "none" ? tidy(field, value) : tidy(field, against)];
  if (isEmpty(now) && isEmpty(was)) return <span className="text-muted">Empty</span>;
  const [items, before] = [listed(now), listed(was)];
  if (isLines(items) && isLines(before)) return <Lines now={items} was={before} />;
  if (field.kind === "pairs" && isPairs(items) && isPairs(before)) return <Pairs now={items} was={before} />;
  if (field.kind === "record" && isOpenRecord(now) && isOpenRecord(was)) return <Keys field={field} now={now} was={was} />;
  const words = <Words now={print(field, now)} was={print(field, was)} />;
  const isJson = [now, was].some((side) => typeof side === "object" && side !== null);
  return isJson ? (
    <pre className="font-mono text-[0.92em] whitespace-pre-wrap [overflow-wrap:anywhere]">{words}</pre>
  ) : (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{words}</p>
  );
}

function Keys({ field, now, was }: { field: Field; now: Json | undefined; was: Json | undefined }) {
  const [after, before] = [{ [field.name]: now ?? {} }, { [field.name]: was ?? {} }];
  const held = partsOf([field], before, after).filter(({ path }) => !isEmpty(valueAt(after, path)) || !isEmpty(valueAt(before, path)));
  return (
    <dl className="grid gap-2">
      {held.map(({ path, field: key }) => (
        <div key={pathKey(path)} className="min-w-0">
          <dt className="text-sm text-muted">{key.label}</dt>
          <dd>
            <Reading field={key} value={valueAt(after, path)} against={valueAt(before, path)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
