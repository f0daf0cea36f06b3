import { TriangleAlert } from "lucide-react";
import { Strip } from "@/components/ui/strip";
import type { ImportProblem } from "./import-problems";

/** What stands in the way, the hard things first. */
export function ToSettle({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label="To settle" className="grid gap-2">
      {problems
        .toSorted((a, b) => Number(b.stops) - Number(a.stops))
        .map(({ words, stops }) => (
          <li key={words}>
            <Strip inset {...(stops ? { tone: "danger" } : { icon: <TriangleAlert aria-hidden /> })}>
              {words}
            </Strip>
          </li>
        ))}
    </ul>
  );
}
