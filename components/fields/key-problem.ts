import { jsonProblem } from "@/lib/model/json";

/** Why this cannot be the name of a new key. */
export function keyProblem(key: string, taken: readonly string[]): string | undefined {
  const name = key.trim();
  if (name === "") return "Give it a name.";
  if (name.length > 200) return "A name has at most 200 characters.";
  if (taken.includes(name)) return `There is a field "${name}" already.`;
  return jsonProblem(Object.fromEntries([[name, ""]]));
}
