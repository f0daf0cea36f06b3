export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

const EVENT = "app:appearance";

/** Runs before the first paint; needs the page's nonce. */
export const APPEARANCE_SCRIPT = `try{for(const k of["theme","density"]){const v=localStorage.getItem(k);if(v)document.documentElement.dataset[k]=v}}catch{}`;

function keep(key: "theme" | "density", value: string | null): void {
  if (value === null) delete document.documentElement.dataset[key];
  else document.documentElement.dataset[key] = value;
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
  window.dispatchEvent(new Event(EVENT));
}

export const setTheme = (theme: Theme): void => keep("theme", theme === "system" ? null : theme);
export const setDensity = (density: Density): void => keep("density", density === "comfortable" ? null : density);

export function readTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}
export const readDensity = (): Density => (document.documentElement.dataset.density === "compact" ? "compact" : "comfortable");

export function onAppearance(listener: () => void): () => void {
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}
