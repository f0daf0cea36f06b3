import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { look } from "./json-editor-look";
import type { JsonProblem } from "./read-json";

type Told = { onText: (text: string) => void; onLeave: () => void };

const pageNonce = (): string => document.querySelector<HTMLElement>("[nonce]")?.nonce ?? "";

const FIXED: Extension = [
  lineNumbers(),
  lintGutter(),
  codeFolding(),
  foldGutter(),
  history(),
  drawSelection(),
  bracketMatching(),
  indentOnInput(),
  indentUnit.of("  "),
  highlightActiveLine(),
  json(),
  EditorView.lineWrapping,
  placeholder("Nothing yet"),
  keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, indentWithTab]),
  look,
];

/** A JSON editor under the page's content policy; its styles carry the page's nonce. */
export function openEditor(parent: HTMLElement, text: string, told: Told) {
  const outer = new Compartment();
  const hear = EditorView.updateListener.of((update) => {
    if (update.docChanged && !update.transactions.some((step) => step.isUserEvent("outside"))) told.onText(update.state.doc.toString());
  });
  const leave = EditorView.domEventHandlers({
    blur: () => told.onLeave(),
    keydown: (event) => {
      if (event.metaKey || event.ctrlKey) told.onLeave();
      return false;
    },
  });
  const nonce = pageNonce();
  const state = EditorState.create({
    doc: text,
    extensions: [...(nonce ? [EditorView.cspNonce.of(nonce)] : []), leave, FIXED, hear, outer.of([])],
  });
  const view = new EditorView({ parent, state });
  void document.fonts.ready.then(() => view.requestMeasure());
  return {
    view,
    /** Text from outside: what was typed before it can still be undone. */
    replace: (next: string) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, userEvent: "outside" }),
    describe: (attributes: Record<string, string>, disabled: boolean) =>
      view.dispatch({
        effects: outer.reconfigure([
          EditorView.contentAttributes.of(attributes),
          EditorState.readOnly.of(disabled),
          EditorView.editable.of(!disabled),
        ]),
      }),
    tell: (problem: JsonProblem | undefined) => {
      const size = view.state.doc.length;
      const from = Math.min(problem?.at ?? 0, size);
      const mark = problem && { from, to: Math.min(from + 1, size), severity: "error" as const, message: problem.message };
      view.dispatch(setDiagnostics(view.state, mark ? [mark] : []));
    },
  };
}
