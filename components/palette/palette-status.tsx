import { useEffect, useState } from "react";
import { plural } from "@/lib/client/format";
import type { usePalette } from "./use-palette";

const CALM_MS = 400;

/** How much was found, for those who hear it: said when typing pauses. The page's own announcer is out of reach under a dialog. */
export function PaletteStatus({ palette }: { palette: ReturnType<typeof usePalette> }) {
  const { people, count, settled, searching, q } = palette;
  const found = people.items.length;
  const words = !settled
    ? ""
    : searching
      ? `${plural(found, "person", "people")}, ${plural(count - found, "action")}`
      : plural(count, "result");
  const [said, setSaid] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again for another search with the same count
  useEffect(() => {
    if (words === "") return;
    const later = setTimeout(() => setSaid(words), CALM_MS);
    return () => clearTimeout(later);
  }, [words, q]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
