import { ExternalLink } from "lucide-react";
import type { SourceInfo } from "@/lib/model/source";

/** Where to find a key. */
export const KeyHelp = ({ source }: { source: SourceInfo }) => (
  <p className="text-pretty text-ink-soft">
    {source.keyHelp.text}{" "}
    <a href={source.keyHelp.url} target="_blank" rel="noreferrer" className="link inline-flex items-center gap-1 [&>svg]:size-3.5">
      How {source.label} explains it
      <ExternalLink aria-label="opens in a new tab" />
    </a>
  </p>
);
