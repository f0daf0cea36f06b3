import { cn } from "@/components/ui/cn";
import { textLimit } from "@/lib/model/limits";
import { Counter, counterId, isNear } from "./counter";
import { GrowText } from "./grow-text";
import { ink } from "./ink";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { issueId } from "./issue-words";
import { isComposing, oneLine } from "./typing";

/** One text; it grows, and only a long text takes a new line. Too long a text is kept and told, never cut. */
export function InputText({ field, id, label, value, onChange, issues, describedBy, disabled, placeholder, look }: InputProps) {
  const long = field.kind === "longText";
  const text = textOf(value);
  const limit = textLimit(field);
  const over = text.length > limit;
  const wrong = ownIssues(issues).length > 0;
  return (
    <>
      <GrowText
        id={id}
        rows={long && !look ? 2 : 1}
        aria-label={label}
        aria-invalid={wrong || over || undefined}
        aria-required={field.required || undefined}
        aria-describedby={cn(wrong && issueId(id), isNear(text.length, limit) && counterId(id), describedBy) || undefined}
        value={text}
        disabled={disabled}
        placeholder={placeholder}
        className={cn(ink, look)}
        onChange={(event) => onChange(long ? event.target.value : oneLine(event.target.value, text))}
        onKeyDown={(event) => {
          if (!long && event.key === "Enter" && !isComposing(event)) event.preventDefault();
        }}
      />
      <Counter id={id} name={label} length={text.length} limit={limit} />
    </>
  );
}
