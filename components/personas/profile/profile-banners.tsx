"use client";

import { Archive, EyeOff, Lock } from "lucide-react";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { connectionName, stripWords } from "@/components/personas/library/strip-words";
import { Button } from "@/components/ui/button";
import { Strip, type StripTone } from "@/components/ui/strip";
import { useNow } from "@/lib/client/clock";
import { useConnections } from "@/lib/client/connections";
import { relativeTime } from "@/lib/client/format";
import type { SourceInfo } from "@/lib/model/source";
import type { ProfilePersona } from "./profile-persona";
import type { Profile } from "./use-profile";

const DeletedStrip = dynamic(() => import("./deleted-strip").then((m) => m.DeletedStrip));

type Props = { persona: ProfilePersona; source: SourceInfo; profile: Pick<Profile, "reread" | "rereading" | "editReason"> };
type Words = { tone: StripTone; icon: ReactNode; text: string };

function stateWords(persona: ProfilePersona, source: string, now: number): Words | undefined {
  const read = relativeTime(persona.readAt, now);
  switch (persona.state) {
    case "missing":
      return {
        tone: "caution",
        icon: <EyeOff aria-hidden />,
        text: `Not listed by ${source} since it was last read ${read}. What you see is from then.`,
      };
    case "archived":
      return { tone: "accent", icon: <Archive aria-hidden />, text: `Archived in ${source}.` };
    case "rejected":
      return { tone: "accent", icon: <Archive aria-hidden />, text: `Rejected in ${source}.` };
    case "unrecognized":
      return { tone: "accent", icon: <Archive aria-hidden />, text: `${source} gives it a state that Personary does not know.` };
    default:
      return undefined;
  }
}

/** Everything that makes this page less than live or less than writable, in words that stay on screen. */
export function ProfileBanners({ persona, source, profile }: Props) {
  const now = useNow();
  const { data: connections = [] } = useConnections();
  const connection = connections.find((c) => c.id === persona.connection);
  const state = stateWords(persona, source.label, now);
  const trouble = connection && connection.state !== "reading" ? stripWords(connection, source.label, now) : undefined;
  const again = (
    <Button size="sm" onClick={profile.reread} busy={profile.rereading}>
      Try again
    </Button>
  );
  return (
    <>
      {persona.state === "deleted" && <DeletedStrip persona={persona} source={source.label} />}
      {state && (
        <Strip tone={state.tone} icon={state.icon}>
          <span suppressHydrationWarning>{state.text}</span>
        </Strip>
      )}
      {connection && trouble && (
        <Strip tone={trouble.tone} action={trouble.again && again} live>
          <b>{connectionName(source.label, connection.label)}</b>{" "}
          <span suppressHydrationWarning>
            {trouble.what} {persona.name} is shown as read {relativeTime(persona.readAt, now)}.
          </span>
        </Strip>
      )}
      {profile.editReason && persona.state !== "deleted" && (
        <Strip tone="accent" icon={<Lock aria-hidden />}>
          {profile.editReason}
        </Strip>
      )}
    </>
  );
}
