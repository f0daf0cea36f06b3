import { cn } from "@/components/ui/cn";
import { LONG_TEXT_MAX, TEXT_MAX } from "@/lib/model/schema";
import { Counter } from "./counter";
import { ink } from "./ink";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { issueId } from "./issue-words";

/** One text; it grows, and only a long text takes a new line. */
export function InputText({ field, id, label, value, onChange, issues, describedBy, disabled, placeholder, look }: InputProps) {
  const long = field.kind === "longText";
  const text = textOf(value);
  const wrong = ownIssues(issues).length > 0;
  return (
    <>
      <textarea
        id={id}
        rows={long && !look ? 2 : 1}
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-required={field.required || undefined}
        aria-describedby={cn(wrong && issueId(id), describedBy) || undefined}
        value={text}
        disabled={disabled}
        placeholder={placeholder}
        className={cn(ink, look)}
        onChange={(event) => onChange(long ? event.target.value : event.target.value.replace(/\s*\n\s*/g, " "))}
        onKeyDown={(event) => {
          if (!long && event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      <Counter length={text.length} limit={field.maxLength ?? (long ? LONG_TEXT_MAX : TEXT_MAX)} />
    </>
  );
}
