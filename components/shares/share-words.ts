import { plural, relativeTime } from "@/lib/client/format";
import type { Share } from "@/lib/model/share";

const SOON_MS = 2 * 86_400_000;

/** How a link is guarded, and until when. `soon` within two days. */
export function endWords({ expiresAt, state }: Pick<Share, "expiresAt" | "state">, now: number): { text: string; soon: boolean } {
  if (!expiresAt) return { text: "no end date", soon: false };
  const words = relativeTime(expiresAt, now);
  if (state === "expired" || Date.parse(expiresAt) <= now) return { text: `ended ${words}`, soon: false };
  return { text: words === "just now" ? "ends within a minute" : `ends ${words}`, soon: Date.parse(expiresAt) - now < SOON_MS };
}

export const whatWords = ({ personas }: Pick<Share, "personas">): string => {
  const [only] = personas;
  return personas.length === 1 && only ? only.name : personas.length === 0 ? "Nobody any more" : plural(personas.length, "persona");
};

export const nameOf = ({ label, personas }: Pick<Share, "label" | "personas">): string => label ?? `the link to ${whatWords({ personas })}`;

/** "6 links work, 1 ends soon". */
export function countWords(shares: readonly Share[], now: number): string {
  const on = shares.filter(({ state }) => state === "on");
  const soon = on.filter((share) => endWords(share, now).soon).length;
  const working = `${plural(on.length, "link")} ${on.length === 1 ? "works" : "work"}`;
  return soon === 0 ? working : `${working}, ${soon} ${soon === 1 ? "ends" : "end"} soon`;
}

export const SHOWS = ["all", "on", "off"] as const;
export type Show = (typeof SHOWS)[number];
export const isShow = (text: string | undefined): text is Show => SHOWS.some((show) => show === text);

export function filterShares(shares: readonly Share[], show: Show, q: string): Share[] {
  const wanted = q.trim().toLowerCase();
  return shares
    .filter(({ state }) => show === "all" || (state === "on") === (show === "on"))
    .filter((share) =>
      [share.label ?? "", share.by ?? "", ...share.personas.map(({ name }) => name)].some((text) => text.toLowerCase().includes(wanted)),
    );
}
