import { platformOf } from "./platform";

export type LockEntry = {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
};
export type Lock = { packages: Record<string, LockEntry> };

/**
 * A registry that serves only this machine's platform packages makes npm leave the others out of the lock file, or write them
 * without a version; `npm ci` then refuses everywhere. Adds what the parents name, drops download addresses, and returns the changed paths.
 */
export function repairLock(lock: Lock): string[] {
  const changed = new Set<string>();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (entry.resolved !== undefined && /^https?:/.test(entry.resolved)) {
      delete entry.resolved;
      changed.add(path);
    }
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const at = path === "" ? undefined : missingAt(lock, path, name, range);
      const platform = platformOf(name);
      if (!at || !platform) continue;
      const { os, cpu, libc } = platform;
      const flags = entry.dev ? { dev: true } : {};
      lock.packages[at] = { version: exact(range), cpu, ...flags, ...(libc && { libc }), optional: true, ...(os && { os }) };
      changed.add(at);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return [...changed].sort();
}

/** Where `name` has to be written for the package at `path` to find it, or undefined when it finds a complete one already. */
function missingAt(lock: Lock, path: string, name: string, range: string): string | undefined {
  for (const folder of lookupFolders(path)) {
    const at = `${folder}${name}`;
    const found = lock.packages[at];
    if (found?.version === exact(range)) return undefined;
    if (found && !found.version) return at;
    if (found) return `${path}/node_modules/${name}`;
  }
  return `${path.slice(0, path.lastIndexOf("node_modules/"))}node_modules/${name}`;
}

function lookupFolders(path: string): string[] {
  const parts = path.split("node_modules/");
  return parts.map((_, index) => (index === 0 ? `${path}/` : parts.slice(0, -index).join("node_modules/"))).map((f) => `${f}node_modules/`);
}

function exact(range: string): string {
  return range.replace(/^[~^=v]+/, "");
}
