import "server-only";
import { AppError } from "@/lib/model/errors";
import type { RemoteChangeView, RemoteHistoryView } from "@/lib/model/revision";
import type { Call } from "@/lib/sources/call";
import { getSource } from "@/lib/sources/registry";
import type { RemoteHistory, RemoteRevision } from "@/lib/sources/source";
import { type Actor, needRole } from "./actor";
import { openLine } from "./calls";
import { joinHistories } from "./history-join";
import type { PersonaRow } from "./persona-view";
import { personaRow } from "./personas";
import { pageRevisions } from "./revisions";

const MOST = 100;
const OURS = 200;

/** What the source itself remembers, newest first, at most 100. */
export async function listSourceRevisions(actor: Actor, personaId: string): Promise<RemoteHistoryView> {
  needRole(actor, "viewer");
  const row = await personaRow(personaId);
  if (!getSource(row.source).history) return { state: "none", data: [] };
  const theirs = await read(row, (history, call) => history.list(call, row.sourceId, { limit: MOST }));
  if (!theirs) return { state: "refused", data: [] };
  const { data: ours, nextCursor } = await pageRevisions(actor, personaId, { limit: OURS });
  const known = joinHistories(ours, theirs, nextCursor === null);
  return { state: "read", data: theirs.map((revision) => ({ ...told(revision), known: known.get(revision.id) ?? null })) };
}

/** One of them with what the change made; `not_found` for one that is not this persona's. */
export async function getSourceRevision(actor: Actor, personaId: string, revisionId: string): Promise<RemoteChangeView> {
  needRole(actor, "viewer");
  const row = await personaRow(personaId);
  const found = await read(row, async (history, call) => {
    const listed = await history.list(call, row.sourceId, { limit: MOST });
    return listed.some(({ id }) => id === revisionId) ? history.get(call, revisionId) : undefined;
  });
  if (!found) throw new AppError("not_found", `${getSource(row.source).label} shows no such revision of this persona.`);
  return { ...told(found), before: found.before ?? null, after: found.after };
}

/** Undefined where there is no history, or the key does not reach it. */
async function read<T>(row: PersonaRow, ask: (history: RemoteHistory, call: Call) => Promise<T>): Promise<T | undefined> {
  const { source, call } = await openLine(row.connectionId, { person: true });
  if (!source.history) return undefined;
  try {
    return await ask(source.history, call);
  } catch (error) {
    if (error instanceof AppError && (error.code === "forbidden" || error.extra.upstreamStatus === 403)) return undefined;
    throw error;
  }
}

const told = ({ id, at, by, summary }: RemoteRevision) => ({ id, at, by: by ?? null, summary: summary ?? null });
