import { expect } from "vitest";
import type { Field } from "@/lib/model/field";
import { type JsonObject, sameValue } from "@/lib/model/json";
import type { Meanwhile, Persona } from "@/lib/model/persona";
import type { Refusal, Saved } from "./person";
import type { Effect } from "./witness";

/** One save: what its author had before their eyes, what they sent, how it was answered and what it did there. */
type Attempt = { seen: Persona; changes: JsonObject; answer: Saved; effect: Effect | undefined };

/** Throws when a value was lost without a word: replaced by somebody who had not seen it and was not told. */
export function judge(fields: readonly Field[], { seen, changes, answer, effect }: Attempt): "saved" | "conflict" {
  const names = fields.map(({ name }) => name);
  const differing = (a: JsonObject, b: JsonObject) => names.filter((name) => !sameValue(a[name], b[name]));
  if (answer.status === 409) {
    const { current, code } = answer.body as Refusal;
    expect([code, effect]).toEqual(["conflict", undefined]);
    expect(differing(current?.values ?? {}, seen.values), "a conflict shows what differs from what was seen").not.toEqual([]);
    return "conflict";
  }
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const saved = answer.body as Persona & { meanwhile?: Meanwhile[] };
  const told = (field: string, kind: Meanwhile["kind"]) => saved.meanwhile?.find((one) => one.field === field && one.kind === kind);
  if (!effect) {
    const sent = Object.keys(changes);
    const unlike = differing(seen.values, saved.values).filter((name) => !sent.includes(name));
    expect(unlike, "nothing was written because it was so already").toEqual(saved.meanwhile?.map(({ field }) => field) ?? []);
    return "saved";
  }
  for (const name of differing(effect.before, effect.after)) {
    expect(Object.keys(changes), "only what was sent is written").toContain(name);
    if (sameValue(effect.before[name], seen.values[name])) continue;
    const lost = told(name, "over")?.now;
    expect(sameValue(lost, effect.before[name]), `${name} replaced ${JSON.stringify(effect.before[name])} unseen`).toBe(true);
  }
  const ours = { ...effect.before, ...effect.after };
  for (const name of differing(ours, saved.values))
    expect(told(name, name in changes ? "after" : "beside")?.now, name).toEqual(saved.values[name]);
  for (const name of differing(seen.values, saved.values))
    if (!(name in changes)) expect(told(name, "beside"), `${name} changed unseen and untold`).toBeDefined();
  return "saved";
}
