"use client";

import { EmptyState } from "@/components/feedback/empty-state";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { useUrlState } from "@/lib/client/url-state";
import type { SourceInfo } from "@/lib/model/source";
import { AddConnectionForm } from "./add-connection-form";
import { SettingsHeader } from "./settings-header";
import { SourcePicker } from "./source-picker";

const KEYS = ["source"];

export function AddConnectionPage({ sources }: { sources: readonly SourceInfo[] }) {
  const { address, change } = useUrlState(KEYS);
  const source = sources.find(({ id }) => id === address.source) ?? sources[0];
  const admin = useAtLeast("admin");
  return (
    <>
      <SettingsHeader current="Connections" />
      <Sheet>
        {!admin || !source ? (
          <EmptyState title="Connections are added by admins" action={<Button href="/settings/connections">See the connections</Button>}>
            A connection holds a key that can read and change everything in a source, so only admins and owners may add one. Ask one of
            them.
          </EmptyState>
        ) : (
          <Pad className="w-full max-w-[66rem] pb-16">
            <SheetHead title="Add a connection" />
            <div className="grid gap-8 @lg/sheet:grid-cols-[20rem_minmax(0,1fr)] @lg/sheet:gap-12">
              <SourcePicker sources={sources} value={source.id} onChange={(id) => change({ source: id }, { replace: true })} />
              <AddConnectionForm key={source.id} source={source} />
            </div>
          </Pad>
        )}
      </Sheet>
    </>
  );
}
