import { z } from "zod";
import type { Field } from "./field";
import { isEmpty } from "./json";
import { LIST_MAX, LONG_TEXT_MAX, linesLimit, TEXT_MAX, textLimit } from "./limits";

// Compiling rules needs `new Function`, which the pages' own policy forbids: the mere try is reported.
if ("document" in globalThis) z.config({ jitless: true });

/** The rule for one field's value, the same in the form and on the server. Null clears. */
export function fieldRule(field: Field): z.ZodType {
  if (field.readOnly) return z.undefined({ error: `${field.label} cannot be written: ${field.readOnly}` });
  return field.required ? required(field) : kindRule(field).nullish();
}

/** Rules for a whole persona: `create` wants the required fields, `update` takes any subset and no create-only field. */
export function personaRules(fields: readonly Field[], mode: "create" | "update") {
  const shape = Object.fromEntries(
    fields
      .filter((f) => mode === "create" || !f.createOnly)
      .map((f) => [f.name, mode === "create" && f.required ? fieldRule(f) : fieldRule(f).optional()]),
  );
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `This source has no field ${issue.keys.map((k) => `"${k}"`).join(", ")} that can be written.`
        : undefined,
  });
}

function required(field: Field): z.ZodType {
  return kindRule(field, `${field.label} is required.`).refine((value) => !isEmpty(value), `${field.label} is required.`);
}

function kindRule(field: Field, missing = "A text is expected."): z.ZodType {
  switch (field.kind) {
    case "text":
    case "choice":
    case "ageRange":
    case "longText":
      return textRule(field, missing);
    case "list":
      return z
        .array(textRule(field, missing), "A list of lines is expected.")
        .max(linesLimit(field), `At most ${linesLimit(field).toLocaleString("en")} lines.`);
    case "record":
      return recordRule(field);
    case "pairs":
      return z
        .array(
          z.looseObject({
            title: z.string("A title is expected.").trim().min(1, "Give it a title.").max(TEXT_MAX),
            value: z.array(z.string().max(LONG_TEXT_MAX), "A list of values is expected.").max(LIST_MAX),
          }),
          "A list of titled values is expected.",
        )
        .max(LIST_MAX);
    case "questions":
    case "json":
      return z.json();
  }
}

function textRule(field: Field, missing: string) {
  const limit = textLimit(field);
  const text = z.string(missing).max(limit, `${field.label} is too long (at most ${limit.toLocaleString("en")} characters).`);
  return field.pattern ? text.regex(new RegExp(field.pattern.source, "u"), field.pattern.message) : text;
}

/** A record is an object of known and free keys; sources also hold lists or bare text in its place, which stay as they are. */
function recordRule(field: Field): z.ZodType {
  const known = Object.fromEntries((field.fields ?? []).map((f) => [f.name, fieldRule(f).optional()]));
  const object = z.object(known).catchall(z.json());
  return z.any().superRefine((value, context) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const parsed = object.safeParse(value);
      if (!parsed.success)
        for (const issue of parsed.error.issues) context.addIssue({ code: "custom", path: issue.path, message: issue.message });
    } else if (!z.json().safeParse(value).success) context.addIssue({ code: "custom", message: "An object is expected." });
  });
}
