"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { useConnections } from "@/lib/client/connections";
import { useUrlState } from "@/lib/client/url-state";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { PasteButton } from "./paste/paste-button";
import { usePagePaste } from "./paste/use-page-paste";
import { Ways } from "./paste/ways";
import { PersonaFormCreate } from "./persona-form-create";
import { type From, PersonaFormFrom } from "./persona-form-from";
import { beginning, type Leaving, useSwitch } from "./persona-form-switch";
import { PersonaFormTarget } from "./persona-form-target";
import { chosenTarget, type Target, targetsOf } from "./persona-form-targets";

const KEYS = ["connection", "scope", "name", "from"];
const crumbs = [{ label: "Everyone", href: "/" }, { label: "New persona" }];

type Props = { connections: Connection[]; sources: SourceInfo[]; me: string; from: From | undefined };

/** The new page: a connection, a place, then the same form as for editing. */
export function PersonaFormNew({ connections: initial, sources, me, from: read }: Props) {
  const { data: connections = initial } = useConnections(initial);
  const { address, change } = useUrlState(KEYS);
  const router = useRouter();
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const targets = targetsOf(connections, sources);
  const [picked, setPicked] = useState<string>();
  const [placed, setPlaced] = useState(false);
  const [round, setRound] = useState(0);
  const { pasted, taken } = usePagePaste();
  const from = read && address.from === read.id ? read : undefined;
  const original = from && "persona" in from ? from.persona : undefined;
  const target = chosenTarget(targets, picked ?? address.connection, original?.connection);
  const draftKey = ({ connection }: Target) => `${me}:new:${connection.id}${original ? `:${original.id}` : ""}`;
  const switching = useSwitch((to) => beginning(to, original, sources), draftKey);
  const { from: begin } = switching;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form begins once for each connection, whatever is read again meanwhile
  const begun = useMemo(() => target && begin(target), [target?.connection.id, original?.id, round]);
  const choose = (connection: string, leaving?: Leaving) => {
    const next = targets.find((one) => one.connection.id === connection);
    if (target && next && leaving) switching.go(target, leaving, next);
    setPicked(connection);
    change({ connection, scope: null }, { replace: true });
  };
  const empty = (leaving?: Leaving) => {
    if (target && leaving) switching.restart(target, leaving);
    setRound(round + 1);
    if (target) setPicked(target.connection.id);
    change({ from: null, ...(target && { connection: target.connection.id }) }, { replace: true });
  };
  const own = original && original.connection === target?.connection.id && !placed ? original.scopes[0]?.id : undefined;

  if (!editor || targets.every(({ reason }) => reason !== undefined))
    return (
      <>
        <PageHeader crumbs={crumbs} />
        <Sheet>
          <h1 className="sr-only">New persona</h1>
          <NoTarget targets={targets.map(({ connection, reason }) => `${connection.label}: ${reason}`)} role={editor ? undefined : role} />
        </Sheet>
      </>
    );
  if (!target || !begun)
    return (
      <>
        <PageHeader crumbs={crumbs} />
        <Sheet>
          <h1 className="sr-only">New persona</h1>
          {from && <PersonaFormFrom from={from} carried={undefined} sourceLabel="" targetLabel="" onEmpty={() => empty()} />}
          {pasted !== undefined && (
            <Strip tone="accent" live>
              <b>What you pasted is kept.</b> Choose where the persona belongs to see which fields it fills.
            </Strip>
          )}
          <PersonaFormTarget
            targets={targets}
            target={undefined}
            onChoose={choose}
            ways={<Ways paste={<PasteButton reason="Choose where the persona belongs first." />} onLeave={(href) => router.push(href)} />}
          />
        </Sheet>
      </>
    );
  return (
    <PersonaFormCreate
      key={`${target.connection.id} ${round}`}
      targets={targets}
      target={target}
      scope={address.scope ?? own}
      name={original || switching.moved ? undefined : address.name}
      refocus={picked !== undefined || round > 0}
      beginning={begun}
      from={from}
      fromLabel={sources.find(({ id }) => id === original?.source)?.label ?? ""}
      pasted={pasted}
      onPasted={taken}
      draftKey={draftKey(target)}
      onConnection={choose}
      onScope={(scope) => {
        setPlaced(true);
        change({ scope }, { replace: true });
      }}
      onEmpty={empty}
    />
  );
}

function NoTarget({ targets, role }: { targets: string[]; role: string | undefined }) {
  if (role !== undefined)
    return (
      <EmptyState title="Your role only reads" action={<Button href="/">Go to the library</Button>}>
        Your role is {role}: only editors and above make personas. Ask an admin of your team.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No connection takes new personas"
      action={
        <Button variant="primary" href="/settings/connections/new">
          Connect a source
        </Button>
      }
      note={targets.join(" ")}
    >
      A persona is made in one of your sources, so at least one connection has to allow writing.
    </EmptyState>
  );
}
