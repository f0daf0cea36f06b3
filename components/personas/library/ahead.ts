/** What is typed (`q`) over the address's own search (`over`), and what of it was written there last. */
export type Ahead = { q: string; over: string; wrote?: string | undefined };

/** Null once the address holds what is typed, or something that was not written here, such as after Back. */
export function landed(ahead: Ahead | null, now: string): Ahead | null {
  if (!ahead) return null;
  if (ahead.over === now) return ahead.wrote === now && ahead.q === now ? null : ahead;
  if (ahead.wrote !== now || ahead.q === now) return null;
  return { ...ahead, over: now };
}
