import { expect, it } from "vitest";
import { createFakes } from "@/lib/testing/fakes";
import { fakeCall } from "@/lib/testing/plain-call";
import { vibemap } from "./index";

const lists = ["dataArray", "personasMeta", "bareArray"];
const singles = ["data", "bare", "arrayOfOne", "persona"];
const verbs = ["both", "put", "patch"];

it.each(lists.flatMap((list) => singles.flatMap((single) => verbs.map((update) => ({ list, single, update })))))(
  "writes and reads in the dialect %j",
  async (dialect) => {
    const named = createFakes().find(({ name }) => name === "vibemap");
    if (!named) throw new Error("no fake");
    named.fake.configure({
      ...dialect,
      deleteStatus: dialect.single === "data" ? 204 : 200,
      createStatus: dialect.single === "bare" ? 200 : 201,
    });
    const call = fakeCall(named.fake, vibemap.authorize({ apiKey: named.key }));
    const [project] = await vibemap.scopes(call);
    const made = await vibemap.create?.(call, {
      scope: project?.id,
      values: { name: "Dialect Tester", demographics: { location: "Leeds" } },
    });
    if (!made) throw new Error("nothing made");
    expect(made.scopes?.map(({ id }) => id)).toEqual([project?.id]);
    const current = await vibemap.get(call, made.sourceId);
    const saved = await vibemap.update?.(call, { sourceId: made.sourceId, current, changes: { demographics: { gender: "f" } } });
    expect(saved?.values.demographics).toEqual({ location: "Leeds", gender: "f" });
    const listed: string[] = [];
    for await (const page of vibemap.list(call, { scope: project?.id })) listed.push(...page.map((persona) => persona.sourceId));
    expect(listed).toContain(made.sourceId);
    await vibemap.remove?.(call, made.sourceId);
    await expect(vibemap.get(call, made.sourceId)).rejects.toMatchObject({ code: "not_found" });
    expect(named.fake.ledger.map((entry) => entry.effect)).toEqual(["create", "update", "delete"]);
  },
);
