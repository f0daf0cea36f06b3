import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": { color: "var(--color-ink)", backgroundColor: "transparent", maxHeight: "60vh", fontSize: "0.92em" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--color-ink)", padding: "0.25rem 0", minHeight: "4.5rem" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--color-muted)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--color-hover)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--color-ink)" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--color-hover)",
    border: "1px solid var(--color-line-strong)",
    color: "var(--color-muted)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--color-accent-wash)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--color-accent-wash)", outline: "1px solid var(--color-accent)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--color-danger-wash)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--color-danger)",
    textUnderlineOffset: "0.2em",
  },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--color-danger)" },
  ".cm-gutter-lint": { width: "1rem" },
  ".cm-lint-marker-error": {
    content: "none",
    width: "0.5rem",
    height: "0.5rem",
    margin: "0.4em auto 0",
    borderRadius: "50%",
    backgroundColor: "var(--color-danger)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--color-raised)",
    color: "var(--color-ink)",
    border: "1px solid var(--color-line-strong)",
    borderRadius: "var(--radius-md)",
  },
  ".cm-diagnostic-error": { borderLeftColor: "var(--color-danger)" },
  ".cm-placeholder": { color: "var(--color-muted)" },
});

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--color-accent)" },
  { tag: tags.string, color: "var(--color-ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--color-caution)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: "var(--color-muted)" },
]);

/** The editor in this app's tokens, which turn with the theme by themselves. */
export const look = [theme, syntaxHighlighting(colors)];
