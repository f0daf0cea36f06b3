type Props = { words: string; onUndo: () => void; name: string };

/** What just went, and the way back. */
export const UndoStrip = ({ words, onUndo, name }: Props) => (
  <p className="mt-1 flex flex-wrap items-baseline gap-x-1.5 px-2.5 text-sm text-muted">
    <span className="min-w-0 wrap-anywhere">{words}</span>
    <button type="button" className="min-h-6 font-medium text-accent" aria-label={`Undo in ${name}`} onClick={onUndo}>
      Undo
    </button>
  </p>
);
