import { sourceLooks } from "@/lib/services/source-looks";
import { AppShell } from "@/components/shell/app-shell";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { IndexTabs } from "@/components/ui/index-tabs";
import { Button } from "@/components/ui/button";
import { Kit } from "./kit";

const ago = (m: number) => new Date(Date.now() - m * 60000).toISOString();
export default function Page() {
  const sources = sourceLooks();
  const connections = sources.flatMap((s, i) => [{ id: `00000000-0000-4000-8000-00000000000${i}`, source: s.id, label: ["EMEA go-to-market", "Brand visibility", "Product studio"][i] ?? s.label, state: i === 1 ? ("stale" as const) : ("fresh" as const), readAt: ago(3 + i * 8) }]);
  return (
    <AppShell user={{ name: "Ines Moreau", email: "ines@caldervane.example", role: "owner" }} connections={connections} sources={sources} counts={{ "/": "486", "/batches": "1 running" }}>
      <PageHeader
        tabs={<IndexTabs label="Saved views" tabs={[{ href: "/kit", label: "Everyone", count: 486, current: true }, { href: "/kit?a", label: "Cold-chain buyers", count: 64 }, { href: "/kit?b", label: "Needs work", count: 1312 }]} />}
        actions={<Button variant="primary" kbd="C">New persona</Button>}
      />
      <Sheet>
        <Kit at={ago(3)} old={ago(60 * 24 * 220)} />
      </Sheet>
    </AppShell>
  );
}
