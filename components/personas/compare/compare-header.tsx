"use client";

import { Printer } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { AddPersona } from "./add-persona";

const CRUMBS = [{ label: "Everyone", href: "/" }, { label: "Compare" }];

export function CompareHeader({ ids }: { ids: readonly string[] }) {
  if (ids.length < 2) return <PageHeader crumbs={CRUMBS} />;
  return (
    <PageHeader
      crumbs={CRUMBS}
      actions={
        <>
          <AddPersona key={ids.join()} ids={ids} />
          <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
        </>
      }
      phoneActions={<AddPersona key={ids.join()} ids={ids} iconOnly />}
    />
  );
}
