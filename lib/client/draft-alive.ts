const NAME = "personary:draft:";
const ANSWER_MS = 150;

type Said = { ask: true } | { open: string };

/** Plain http allows no locks: a form that is open answers when another asks. */
function answer(session: string): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ("ask" in data) channel.postMessage({ open: session } satisfies Said);
  };
  return () => channel.close();
}

function ask(): Promise<Set<string>> {
  const channel = new BroadcastChannel(NAME);
  const open = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ("open" in data) open.add(data.open);
  };
  channel.postMessage({ ask: true } satisfies Said);
  return new Promise((resolve) =>
    setTimeout(() => {
      channel.close();
      resolve(open);
    }, ANSWER_MS),
  );
}

/** Says to every tab of this browser that a session's form is open, until the tab dies or what is returned is called. */
export function holdOpen(session: string): () => void {
  if (!navigator.locks) return answer(session);
  const end = new AbortController();
  const until = new Promise<void>((resolve) => end.signal.addEventListener("abort", () => resolve()));
  navigator.locks.request(NAME + session, { signal: end.signal }, () => until).catch(() => {});
  return () => end.abort();
}

/** Sessions whose form is open in some tab of this browser. */
export async function openSessions(): Promise<Set<string>> {
  if (!navigator.locks) return ask();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(NAME) ? [name.slice(NAME.length)] : [])));
}
