"use client";

import { Link2 } from "lucide-react";
import Link from "next/link";
import { Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/client/format";
import { usePersonaShares } from "@/lib/client/persona-shares";
import type { Share } from "@/lib/model/share";
import type { ProfilePersona } from "./profile-persona";
import { RailSection } from "./rail-section";
import type { Profile } from "./use-profile";

const STATE: Record<Share["state"], string> = { on: "", off: ", turned off", expired: ", expired" };

/** Links that show this persona to somebody outside. */
export function RailShares({ persona, profile }: { persona: ProfilePersona; profile: Pick<Profile, "share" | "shareReason"> }) {
  const { data: shares, isError } = usePersonaShares(persona.id);
  const share = !profile.shareReason && (
    <button
      type="button"
      onClick={profile.share}
      aria-label="Share this persona"
      className="min-h-6 font-regular text-muted hover:text-ink"
    >
      Share
    </button>
  );
  return (
    <RailSection title="Given out" end={share}>
      {isError ? (
        <p className="text-muted">The links could not be read.</p>
      ) : !shares ? (
        <Skeleton className="h-4.5 w-40" />
      ) : shares.length === 0 ? (
        <p className="text-muted">To nobody yet.</p>
      ) : (
        <ul className="grid gap-1">
          {shares.map(({ id, label, fields, views, state }) => (
            <li key={id}>
              <Link
                href="/shares"
                className="-mx-1.5 grid min-h-9 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2 rounded-md px-1.5 py-[0.1875rem] hover:bg-hover"
              >
                <Link2 aria-hidden className="text-muted" />
                <span className="min-w-0">
                  <span className="block truncate">{label ?? "Unnamed link"}</span>
                  <span className="text-muted">
                    {plural(fields.length, "field")}
                    {STATE[state]}
                  </span>
                </span>
                <span className="text-muted tabular-nums">{plural(views, "view")}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </RailSection>
  );
}
