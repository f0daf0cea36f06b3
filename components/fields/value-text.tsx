/** Paragraphs as they were written. */
export const ValueText = ({ text }: { text: string }) => (
  <p dir="auto" className="max-w-[62ch] text-pretty whitespace-pre-line wrap-anywhere">
    {text.trim()}
  </p>
);
