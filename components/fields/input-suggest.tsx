import { useId } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { issueId } from "./issue-words";

/** Free text with the declared options as suggestions. */
export function InputSuggest({ field, id, label, value, onChange, issues, describedBy, disabled, placeholder }: InputProps) {
  const list = useId();
  const wrong = ownIssues(issues).length > 0;
  return (
    <>
      <Input
        id={id}
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={cn(wrong && issueId(id), describedBy) || undefined}
        list={field.options ? list : undefined}
        value={textOf(value)}
        disabled={disabled}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      {field.options && (
        <datalist id={list}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
