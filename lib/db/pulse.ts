import "server-only";

type Heart = { beats: number; hears: boolean };

/** The channel that the triggers on personas and persona_scopes notify. */
export const CHANNEL = "library";

const holder = globalThis as typeof globalThis & { personaryPulse?: Heart };

function heart(): Heart {
  holder.personaryPulse ??= { beats: 0, hears: false };
  return holder.personaryPulse;
}

/** Grows whenever rows of personas or persona_scopes may have changed, in this process or another; null while the others cannot be heard, so nothing may be kept. */
export function pulse(): number | null {
  const { beats, hears } = heart();
  return hears ? beats : null;
}

export function beat(): void {
  heart().beats += 1;
}

/** What happened while nobody listened is unknown, so the number grows as well. */
export function setHearing(hears: boolean): void {
  heart().hears = hears;
  beat();
}
