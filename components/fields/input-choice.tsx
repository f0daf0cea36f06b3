import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import { InputFreeChoice } from "./input-free-choice";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { InputText } from "./input-text";
import { issueId } from "./issue-words";

/** One of the declared options; one it does not know stays choosable. Without options: free text; where others are as good: a box to write in that offers them. */
export function InputChoice(props: InputProps) {
  const { field, id, label, value, onChange, issues, describedBy, disabled } = props;
  const text = textOf(value);
  const options = field.options ?? [];
  if (field.free && options.length > 0) return <InputFreeChoice {...props} />;
  if (options.length === 0) return <InputText {...props} />;
  const wrong = ownIssues(issues).length > 0;
  const known = options.some((option) => option.value === text) || text === "";
  return (
    <Select
      id={id}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={cn(wrong && issueId(id), describedBy) || undefined}
      disabled={disabled ?? false}
      value={text === "" ? null : text}
      onChange={(next) => onChange(next)}
      options={[
        ...(field.required || text === "" ? [] : [{ value: "", label: "Nothing" }]),
        ...(known ? [] : [{ value: text, label: text, hint: "As the source holds it" }]),
        ...options,
      ]}
    />
  );
}
