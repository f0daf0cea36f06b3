"use client";

import { useState } from "react";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { useConnections } from "@/lib/client/connections";
import { useUrlState } from "@/lib/client/url-state";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { PersonaFormCreate } from "./persona-form-create";
import { PersonaFormTarget } from "./persona-form-target";
import { chosenTarget, targetsOf } from "./persona-form-targets";

const KEYS = ["connection", "scope", "name"];
const crumbs = [{ label: "Everyone", href: "/" }, { label: "New persona" }];

type Props = { connections: Connection[]; sources: SourceInfo[]; me: string };

/** The new page: a connection, a place, then the same form as for editing. */
export function PersonaFormNew({ connections: initial, sources, me }: Props) {
  const { data: connections = initial } = useConnections(initial);
  const { address, change } = useUrlState(KEYS);
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const targets = targetsOf(connections, sources);
  const [picked, setPicked] = useState<string>();
  const target = chosenTarget(targets, picked ?? address.connection);
  const choose = (connection: string) => {
    setPicked(connection);
    change({ connection, scope: null }, { replace: true });
  };

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
  if (!target)
    return (
      <>
        <PageHeader crumbs={crumbs} />
        <Sheet>
          <h1 className="sr-only">New persona</h1>
          <PersonaFormTarget targets={targets} target={undefined} onChoose={choose} />
        </Sheet>
      </>
    );
  return (
    <PersonaFormCreate
      key={target.connection.id}
      targets={targets}
      target={target}
      scope={address.scope}
      name={address.name}
      refocus={picked !== undefined}
      draftKey={`${me}:new:${target.connection.id}`}
      onConnection={choose}
      onScope={(scope) => change({ scope }, { replace: true })}
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
