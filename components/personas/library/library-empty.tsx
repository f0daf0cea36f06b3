"use client";

import { FileUp, Plug, UserPlus } from "lucide-react";
import { EmptyState, type Way } from "@/components/feedback/empty-state";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/kbd";
import type { Connection } from "@/lib/model/connection";

type Props = { connections: readonly Connection[]; filtered: boolean; onClear: () => void };

/** Nobody to show: because nothing is connected, nothing was read yet, the sources hold none, or the filter finds none. */
export function LibraryEmpty({ connections, filtered, onClear }: Props) {
  const admin = useAtLeast("admin");
  const editor = useAtLeast("editor");
  const connect: Way = {
    title: connections.length === 0 ? "Connect your first source" : "Connect another source",
    text: "With a key, tested before it is stored",
    icon: <Plug aria-hidden />,
    href: "/settings/connections",
  };
  if (connections.length === 0)
    return (
      <EmptyState title="Nobody here yet" ways={admin ? [connect] : []}>
        The library shows every persona your sources hold, in one place.{" "}
        {admin ? "It starts with a connection." : "Ask an admin of your team to connect the first source."}
      </EmptyState>
    );
  if (filtered)
    return (
      <EmptyState
        title="Nobody matches"
        action={
          <Button variant="primary" onClick={onClear}>
            Clear filters
          </Button>
        }
      >
        No persona fits the search and filters above. Take one off, or clear them all.
      </EmptyState>
    );
  if (connections.some((connection) => connection.state === "reading"))
    return (
      <EmptyState title="They are on their way">
        Your sources are being read for the first time. Personas appear here as they arrive; nothing else is needed.
      </EmptyState>
    );
  const ways: Way[] = [];
  if (admin) ways.push(connect);
  if (editor && connections.some((connection) => connection.can.create)) {
    ways.push({
      title: "Write the first persona",
      text: "It is created in the source you choose",
      icon: <UserPlus aria-hidden />,
      href: "/personas/new",
      end: <Key>C</Key>,
    });
    ways.push({
      title: "Import a file",
      text: "CSV, Excel, JSON or pasted cells; nothing is sent before you saw what it does",
      icon: <FileUp aria-hidden />,
      href: "/imports/new",
    });
  }
  return (
    <EmptyState title="Nobody here yet" ways={ways}>
      The library shows every persona your sources hold, in one place. What is connected holds none.
    </EmptyState>
  );
}
