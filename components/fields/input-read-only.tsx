import type { Field } from "@/lib/model/field";
import type { Json } from "@/lib/model/json";
import { FieldValue } from "./field-value";

/** A value that cannot be written here, and why. */
export function InputReadOnly({ field, id, value, reason }: { field: Field; id: string; value: Json | undefined; reason: string }) {
  return (
    <div id={id} className="grid gap-1">
      <FieldValue field={field} value={value} />
      <p className="text-sm text-muted">{reason}</p>
    </div>
  );
}
