"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { ExportFormat } from "@/lib/model/export";
import { EXPORT_KINDS } from "./export-kinds";
import type { Exporting } from "./use-exporting";

type Props = {
  exporting: Exporting;
  /** `icon`: a button without words. */
  look?: "words" | "icon";
  side?: "top" | "bottom";
  className?: string;
};

/** Personas as a file: any role may take one, and nothing is sent to a source. */
export function ExportMenu({ exporting, look = "words", side = "bottom", className }: Props) {
  const { what, busy, reason } = exporting;
  const shared = { icon: <Download aria-hidden />, busy, reason, className };
  const name = busy ? "Exporting…" : "Export";
  const button =
    look === "icon" ? (
      <IconButton {...shared} label={name} tooltip={false} className="[&_svg]:!size-5" />
    ) : (
      <Button {...shared} variant="quiet">
        {name}
      </Button>
    );
  if (reason) return button;
  return (
    <Menu trigger={button} label={`Export ${what}`} side={side}>
      <p aria-hidden className="px-2 pt-1 pb-0.5 text-sm text-muted">
        {what}
      </p>
      {FORMATS.map((format) => (
        <MenuItem key={format} icon={EXPORT_KINDS[format].icon} disabled={busy} onSelect={() => exporting.take(format)}>
          <span className="block py-1">
            {EXPORT_KINDS[format].label}
            <span className="block text-sm text-muted">{EXPORT_KINDS[format].use}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}

/** The same as items of a menu that is there anyway, on a phone only: inside an open menu, so the width is the one of now. */
export function PhoneExportItems({ exporting }: { exporting: Exporting }) {
  if (!window.matchMedia("(width < 45rem)").matches) return null;
  return (
    <>
      {FORMATS.map((format) => (
        <MenuItem key={format} icon={EXPORT_KINDS[format].icon} disabled={exporting.busy} onSelect={() => exporting.take(format)}>
          Export as {EXPORT_KINDS[format].label}
        </MenuItem>
      ))}
      <MenuSeparator />
    </>
  );
}

const FORMATS = Object.keys(EXPORT_KINDS) as ExportFormat[];
