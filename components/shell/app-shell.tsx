import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/feedback/offline-notice";
import { PaletteHost } from "@/components/palette/palette-host";
import { type SourceLook, SourceProvider } from "@/components/personas/source-provider";
import type { ConnectionHealth } from "@/lib/model/connection";
import { Brand } from "./brand";
import { ShellUserProvider } from "./shell-user";
import { SideNav } from "./side-nav";
import { SourceList } from "./source-list";
import { TabBar } from "./tab-bar";
import { ThemeButton } from "./theme-button";
import { type ShellUser, UserMenu } from "./user-menu";

type Props = {
  user: ShellUser;
  connections: readonly ConnectionHealth[];
  /** Every source that can occur, for its mark and name. */
  sources: readonly SourceLook[];
  counts?: Readonly<Record<string, ReactNode>>;
  /** Stands between brand and navigation: the jump button of the palette. */
  jump?: ReactNode;
  children: ReactNode;
};

/** Chrome around a sheet of paper. A page inside renders `<PageHeader>` and then `<Sheet>`. */
export function AppShell({ user, connections, sources, counts, jump, children }: Props) {
  return (
    <SourceProvider sources={sources}>
      <ShellUserProvider user={user}>
        <a
          href="#main"
          className="fixed top-2 left-2 z-90 -translate-y-[200%] rounded-md bg-raised px-4 py-2 shadow-float focus:translate-y-0"
        >
          Skip to content
        </a>
        <div className="min-h-dvh max-sm:pb-tabbar sm:grid sm:grid-cols-[3.5rem_minmax(0,1fr)] lg:grid-cols-[15rem_minmax(0,1fr)]">
          <nav
            aria-label="Main"
            data-no-print
            className="sticky top-0 flex h-dvh flex-col gap-5 overflow-x-hidden overflow-y-auto px-2 pt-3 pb-4 [scrollbar-width:none] max-sm:hidden lg:ps-4 lg:pe-3"
          >
            <Brand narrow className="px-2 max-lg:justify-center max-lg:px-0" />
            {jump}
            <SideNav {...(counts && { counts })} />
            <SourceList connections={connections} />
            <div className="mt-auto flex items-center gap-1 max-lg:flex-col">
              <UserMenu user={user} />
              <ThemeButton />
            </div>
          </nav>
          <div className="flex min-w-0 flex-col max-sm:min-h-[calc(100dvh-var(--spacing-tabbar))] sm:pe-2">
            <OfflineNotice />
            {children}
          </div>
        </div>
        <TabBar />
        <PaletteHost />
      </ShellUserProvider>
    </SourceProvider>
  );
}
