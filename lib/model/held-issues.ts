import { canonical, isObject, type JsonObject } from "./json";

type At = { readonly path: readonly PropertyKey[] };

/** Issues without those on lines, pairs and keys that the source holds already just so: what a person left alone cannot stop a save. */
export const newIssues = <T extends At>(issues: readonly T[], changes: JsonObject, held: JsonObject): T[] =>
  issues.filter(({ path }) => !isHeld(path, changes, held));

function isHeld([field, step]: readonly PropertyKey[], changes: JsonObject, held: JsonObject): boolean {
  if (typeof field !== "string" || step === undefined || typeof step === "symbol") return false;
  const [sent, there] = [changes[field], held[field]];
  if (isObject(sent) && isObject(there)) {
    const key = String(step);
    return Object.hasOwn(sent, key) && Object.hasOwn(there, key) && canonical(sent[key]) === canonical(there[key]);
  }
  if (!Array.isArray(sent) || !Array.isArray(there)) return false;
  const line = canonical(sent[Number(step)]);
  return there.some((old) => canonical(old) === line);
}
