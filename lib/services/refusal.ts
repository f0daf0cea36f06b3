import "server-only";
import { AppError, type Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { Source } from "@/lib/sources/source";

/** What a source refused, as a form can show it: words about a field on that field, a name that is taken on the name. */
export function refusalOf(error: AppError, source: Source, wanted: JsonObject): AppError {
  const { upstreamStatus, issues = [] } = error.extra;
  if (upstreamStatus === undefined || upstreamStatus < 400 || upstreamStatus >= 500) return error;
  const fields = source.fields.filter((field) => !field.readOnly);
  const named = issues.flatMap((issue) => onField(issue, fields));
  const found = named.length > 0 ? named : inWords(error.message.replace(`${source.label}: `, ""), fields);
  const taken = upstreamStatus === 409;
  const onName = taken && found.length === 0 && Object.hasOwn(wanted, "name") ? [{ path: ["name"], message: error.message }] : found;
  const permission = upstreamStatus === 403 && error.code === "source_rejected";
  return new AppError(error.code, error.message, {
    ...error.extra,
    issues: onName,
    ...(taken && { refusal: "taken" }),
    ...(permission && { refusal: "permission" }),
  });
}

/** From the first part of the path that is a field's name; what comes before is the source's own wrapping. */
function onField({ path, message }: Issue, fields: readonly Field[]): Issue[] {
  const names = new Set<string | number>(fields.map(({ name }) => name));
  const at = path.findIndex((part) => names.has(part));
  return at < 0 ? [] : [{ path: path.slice(at), message }];
}

/** "goals must not be empty", "The field `goals` …": the field that the words begin with or quote. */
function inWords(words: string, fields: readonly Field[]): Issue[] {
  const first = words.match(/^["'`]?([A-Za-z_]\w*)[\w.[\]]*["'`]?\s+(?=\S)/);
  const opening = fields.find(({ name }) => name === first?.[1]);
  if (first && opening) return [{ path: [opening.name], message: words }];
  const quoted = fields.filter(({ name }) => [`"${name}"`, `'${name}'`, `\`${name}\``].some((text) => words.includes(text)));
  return quoted.map(({ name }) => ({ path: [name], message: words }));
}
