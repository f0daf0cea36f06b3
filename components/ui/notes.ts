export type Tone = "positive" | "danger" | "plain";
export type Note = {
  id: string;
  title: string;
  description?: string;
  tone: Tone;
  action?: { label: string; onPress: () => void };
  timeout: number;
};
type NewNote = Omit<Note, "id" | "tone" | "timeout"> & {
  tone?: Tone;
  /** Milliseconds on screen; 0 stays. */
  timeout?: number;
};

const WITH_ACTION_MS = 10_000;
const PLAIN_MS = 5_000;

const waiting: Note[] = [];
let made = 0;
let show: ((note: Note) => void) | undefined;
let wake: (() => void) | undefined;

/** Says it on screen and to screen readers; failures interrupt. */
export function notify({ tone = "positive", timeout, ...rest }: NewNote): void {
  made += 1;
  const note: Note = {
    ...rest,
    tone,
    id: `note-${made}`,
    timeout: timeout ?? (rest.action || tone === "danger" ? WITH_ACTION_MS : PLAIN_MS),
  };
  if (show) show(note);
  else {
    waiting.push(note);
    wake?.();
  }
}

/** For the view alone: gets what was said before it was there, then everything after. */
export function takeNotes(shows: (note: Note) => void): () => void {
  show = shows;
  for (const note of waiting.splice(0)) shows(note);
  return () => {
    show = undefined;
  };
}

/** Something will be said soon: what shows it is fetched meanwhile. */
export const expectNote = (): void => wake?.();

/** Calls once something waits to be shown, or will. */
export function onFirstNote(listener: () => void): () => void {
  wake = listener;
  if (waiting.length > 0) listener();
  return () => {
    wake = undefined;
  };
}
