/** Keys pressed together; "Mod" is ⌘ or Ctrl, "Alt" ⌥ or Alt. More than one line of keys: any of them. */
export type Shortcut = { keys: readonly (readonly string[])[]; does: string };
export type ShortcutPlace = { place: string; shortcuts: readonly Shortcut[] };

const one = (key: string, does: string): Shortcut => ({ keys: [[key]], does });

/** Every shortcut there is, by where it works. Who binds a key adds it here. */
export const SHORTCUTS: readonly ShortcutPlace[] = [
  {
    place: "Everywhere",
    shortcuts: [{ keys: [["Mod", "K"]], does: "Search or jump" }, one("?", "Show these shortcuts"), one("Esc", "Back out one step")],
  },
  {
    place: "Library",
    shortcuts: [
      one("/", "Search"),
      { keys: [["J"], ["K"]], does: "Next, previous persona" },
      { keys: [["Home"], ["End"]], does: "First, last persona" },
      one("↵", "Open"),
      one("X", "Tick"),
      { keys: [["Shift", "X"]], does: "Tick from the last one to here" },
      one("C", "New persona"),
      one("Esc", "Clear the ticks"),
    ],
  },
  {
    place: "Table",
    shortcuts: [
      one("→", "From a name into its cells"),
      { keys: [["←"], ["↑"], ["↓"], ["→"]], does: "Next cell" },
      { keys: [["Shift", "arrow"]], does: "Choose more cells" },
      { keys: [["Mod", "C"]], does: "Copy the cells" },
    ],
  },
  {
    place: "Profile",
    shortcuts: [one("E", "Edit"), one("S", "Share"), { keys: [["["], ["]"]], does: "Previous, next persona" }],
  },
  {
    place: "Edit form",
    shortcuts: [
      { keys: [["Mod", "S"]], does: "Save" },
      one("↵", "In a list: new line"),
      {
        keys: [
          ["Alt", "↑"],
          ["Alt", "↓"],
        ],
        does: "In a list: move the line",
      },
      one("Esc", "Leave the field, then the form"),
    ],
  },
];
