import "server-only";
import { listSources } from "@/lib/sources/registry";

/** What the shell and badges need to draw a source. */
export const sourceLooks = (): { id: string; label: string; mark: string }[] =>
  listSources().map(({ id, label, brand }) => ({ id, label, mark: brand.mark }));

/** One class per source, so that a hue stays in its source's own folder. */
export const brandCss = (): string =>
  listSources()
    .map(({ id, brand }) => `.source-${id}{color:light-dark(${brand.hue},${brand.hueDark})}`)
    .join("\n");
