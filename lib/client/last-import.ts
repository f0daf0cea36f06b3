const keyOf = (user: string): string => `personary:import:${user}`;

/** The import this person opened last on this device and has not run or forgotten. */
export function lastImport(user: string): string | null {
  try {
    return localStorage.getItem(keyOf(user));
  } catch {
    return null;
  }
}

export function keepLastImport(user: string, id: string): void {
  try {
    localStorage.setItem(keyOf(user), id);
  } catch {}
}

/** Without `id`, whichever it is. */
export function dropLastImport(user: string, id?: string): void {
  try {
    if (id === undefined || lastImport(user) === id) localStorage.removeItem(keyOf(user));
  } catch {}
}
