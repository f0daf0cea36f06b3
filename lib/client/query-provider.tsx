"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { AppError } from "@/lib/model/app-error";

const STALE_MS = 15_000;
const RETRIES = 2;

const mayPass = (error: Error): boolean => !(error instanceof AppError) || error.status >= 500;

/** A form with unsaved work keeps its page; it says itself that the session ended. */
function signInAgain(error: Error): void {
  if (!(error instanceof AppError) || error.code !== "unauthenticated" || location.pathname.startsWith("/sign-in")) return;
  if (document.querySelector("[data-unsaved]")) return;
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}

const makeClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    defaultOptions: {
      queries: { staleTime: STALE_MS, retry: (count, error) => count < RETRIES && mayPass(error) },
      mutations: { retry: false },
    },
  });

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
