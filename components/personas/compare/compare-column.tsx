import Link from "next/link";
import { Freshness } from "@/components/personas/freshness";
import { Portrait } from "@/components/personas/portrait";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import { SourceBadge } from "@/components/personas/source-badge";
import { StateFlag } from "@/components/personas/state-flag";
import type { Persona } from "@/lib/model/persona";
import { ColumnTools } from "./column-tools";
import styles from "./compare.module.css";

type Props = { persona: Persona; ids: readonly string[]; index: number; mayEdit: boolean };

/** Who a column is about, and what can be done with the column. */
export function CompareColumn({ persona, ids, index, mayEdit }: Props) {
  const { id, name, source, scopes, readiness, readAt, state, can } = persona;
  return (
    <>
      <ColumnTools id={id} name={name} ids={ids} index={index} edit={mayEdit && can.update ? `/personas/${id}/edit` : null} />
      <div className={styles.cast}>
        <Portrait id={id} eager className={ids.length > 3 ? "w-14" : "w-18"} />
        <div className="min-w-0 font-regular">
          <Link
            href={`/personas/${id}`}
            title={name}
            className="line-clamp-3 py-0.5 font-serif text-lg leading-[1.2] font-strong text-balance wrap-anywhere hover:text-accent"
          >
            {name}
          </Link>
          <span className="flex min-w-0 text-sm leading-5 text-muted">
            <SourceBadge source={source} place={scopes[0]?.label} />
          </span>
          <span className="flex flex-wrap items-center gap-x-3 text-sm leading-5 text-muted">
            <ReadinessRing score={readiness.score} />
            <Freshness at={readAt} />
            <StateFlag state={state} />
          </span>
        </div>
      </div>
    </>
  );
}
