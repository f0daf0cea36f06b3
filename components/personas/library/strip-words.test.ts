import { describe, expect, it } from "vitest";
import type { Connection } from "@/lib/model/connection";
import { stripWords } from "./strip-words";

const NOW = Date.parse("2026-05-05T12:00:00Z");
const connection = (over: Partial<Connection>): Connection => ({
  id: "00000000-0000-4000-8000-000000000001",
  source: "one",
  label: "EMEA",
  state: "fresh",
  readAt: "2026-05-05T11:58:00.000Z",
  origin: "https://example.test",
  key: { set: true, hint: null, at: null, by: null },
  nextTryAt: null,
  account: null,
  progress: null,
  personas: 57,
  can: { create: true, update: true, remove: true },
  createdAt: "2026-05-01T00:00:00.000Z",
  ...over,
});
const words = (over: Partial<Connection>) => stripWords(connection(over), "One", NOW);
const progress = { startedAt: "2026-05-05T11:59:00.000Z", read: 300 };

describe("stripWords", () => {
  it("is silent while a connection is fresh or hardly stale", () => {
    expect(words({})).toBeUndefined();
    expect(words({ state: "stale", readAt: "2026-05-05T11:50:00.000Z" })).toBeUndefined();
    expect(words({ state: "stale", readAt: "2026-05-05T11:30:00.000Z", progress })).toBeUndefined();
  });

  it("says how old stale is", () => {
    expect(words({ state: "stale", readAt: "2026-05-05T10:00:00.000Z" })).toMatchObject({
      what: "was last read 2 hours ago.",
      instead: "as read 2 hours ago",
      again: true,
    });
  });

  it("offers the key's place when the key was refused", () => {
    const problem = { code: "source_key" as const, detail: "401", since: "2026-05-05T09:00:00.000Z" };
    expect(words({ state: "failing", problem })).toMatchObject({
      what: "has refused its key, first noticed 3 hours ago.",
      settings: "Replace the key",
    });
    expect(words({ state: "failing", problem: { ...problem, code: "source_down", detail: "No answer." } })).toMatchObject({
      what: "could not be read, first noticed 3 hours ago. No answer.",
      settings: undefined,
    });
  });

  it("says when it is tried again by itself", () => {
    const problem = { code: "source_down" as const, detail: "No answer.", since: "2026-05-05T09:00:00.000Z" };
    const failing = { state: "failing" as const, problem };
    expect(words({ ...failing, nextTryAt: "2026-05-05T12:00:40.000Z" })?.next).toBe("It is tried again within a minute.");
    expect(words({ ...failing, nextTryAt: "2026-05-05T12:04:00.000Z" })?.next).toBe("It is tried again in 4 min.");
    expect(words(failing)?.next).toBeUndefined();
  });

  it("counts a first read and offers nothing to press", () => {
    expect(words({ state: "reading", readAt: null, progress })).toMatchObject({
      tone: "accent",
      what: "Reading One: 300 so far.",
      again: false,
    });
    expect(words({ state: "paused" })).toMatchObject({ again: false, settings: "Open its settings" });
  });
});
