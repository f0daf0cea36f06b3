"use client";

import { Columns3, Copy, Ellipsis, RefreshCw, Trash2 } from "lucide-react";
import { lazy } from "react";
import { useSourceLook } from "@/components/personas/source-provider";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { compareHref } from "@/lib/model/compare-address";
import type { ProfilePersona } from "./profile-persona";
import type { Profile } from "./use-profile";

const PutBackItem = lazy(async () => ({ default: (await import("./put-back-item")).PutBackItem }));

export function ProfileMenu({ persona, profile }: { persona: ProfilePersona; profile: Profile }) {
  const source = useSourceLook(persona.source)?.label ?? persona.source;
  return (
    <Menu
      label="More"
      trigger={<Button variant="quiet" iconOnly aria-label="More" busy={profile.rereading} icon={<Ellipsis aria-hidden />} />}
    >
      <MenuItem icon={<RefreshCw aria-hidden />} onSelect={profile.reread}>
        Refresh from {source}
      </MenuItem>
      {persona.state !== "deleted" && (
        <MenuItem icon={<Columns3 aria-hidden />} href={compareHref([persona.id])}>
          Compare with…
        </MenuItem>
      )}
      {persona.state !== "deleted" && (
        <MenuItem icon={<Copy aria-hidden />} href={`/personas/new?from=${persona.id}`} reason={profile.shareReason}>
          Duplicate…
        </MenuItem>
      )}
      <MenuSeparator />
      {persona.state === "deleted" ? (
        <PutBackItem id={persona.id} />
      ) : (
        <MenuItem icon={<Trash2 aria-hidden />} danger reason={profile.removeReason} onSelect={profile.askRemove}>
          Delete…
        </MenuItem>
      )}
    </Menu>
  );
}
